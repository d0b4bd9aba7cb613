// [PS-NRS-3] broken: the POL of the round that was left stays.

import { forgetProposal as specified } from '../../../src/peer-state/apply-new-round-step.ts';
import type { Variant } from '../../../src/reference.ts';
import type { Rules } from '../../../src/rules.ts';

const forgetProposal: Rules['forgetProposal'] = (context, state) => {
  const { proposalPolRound, proposalPol } = state;
  specified(context, state);
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
