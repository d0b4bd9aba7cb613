// [PS-NRS-3] broken: the POL of the round that was left stays.

import { forgetProposal as specified } from '../../src/peer-state/apply-new-round-step.ts';
import type { PeerRoundState } from '../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../src/reference.ts';

const forgetProposal = (state: PeerRoundState): void => {
  const { proposalPolRound, proposalPol } = state;
  specified(state);
  state.proposalPolRound = proposalPolRound;
  state.proposalPol = proposalPol;
};

export const psNrs3KeepsPol: Variant = {
  id: 'PS-NRS-3-keeps-pol',
  type: 'mutant',
  clauses: ['PS-NRS-3'],
  summary: 'the POL of the round that was left stays',
  source: 'two assignments dropped',
  replace: { forgetProposal },
};
