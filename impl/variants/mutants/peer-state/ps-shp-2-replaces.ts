// [PS-SHP-2] broken: a further proposal replaces the first.

import type { PeerStateArguments } from '#spec';
import type { Context } from '../../../src/context.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import { setHasProposal as specified } from '../../../src/peer-state/set-has-proposal.ts';
import type { Variant } from '../../../src/reference.ts';

type Proposal = PeerStateArguments<'set_has_proposal'>;

const setHasProposal = (context: Context, state: PeerRoundState, proposal: Proposal): void => {
  if (state.proposal && context.rules.proposalIsOfPeersRound(state, proposal))
    context.rules.trackProposal(context, state, proposal);
  else specified(context, state, proposal);
};

export const psShp2Replaces: Variant = {
  id: 'PS-SHP-2-replaces',
  type: 'mutant',
  clauses: ['PS-SHP-2'],
  summary: 'a further proposal replaces the first',
  source: 'the guard against a second proposal dropped',
  replace: { setHasProposal },
};
