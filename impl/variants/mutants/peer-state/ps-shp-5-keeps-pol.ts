// [PS-SHP-5] broken: the POL votes of before stay.

import type { PeerStateArguments } from '#spec';
import type { Context } from '../../../src/context.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import { trackProposal as specified } from '../../../src/peer-state/set-has-proposal.ts';
import type { Variant } from '../../../src/reference.ts';

type Proposal = PeerStateArguments<'set_has_proposal'>;

const trackProposal = (context: Context, state: PeerRoundState, proposal: Proposal): void => {
  const { proposalPol } = state;
  specified(context, state, proposal);
  state.proposalPol = proposalPol;
};

export const psShp5KeepsPol: Variant = {
  id: 'PS-SHP-5-keeps-pol',
  type: 'mutant',
  clauses: ['PS-SHP-5'],
  summary: 'the POL votes of before stay',
  source: 'one assignment dropped',
  replace: { trackProposal },
};
