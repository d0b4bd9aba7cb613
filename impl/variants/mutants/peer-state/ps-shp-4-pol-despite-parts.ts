// [PS-SHP-4] broken: the POL round is taken although the parts are tracked.

import type { PeerStateArguments } from '#spec';
import type { Context } from '../../../src/context.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import { setHasProposal as specified } from '../../../src/peer-state/set-has-proposal.ts';
import type { Variant } from '../../../src/reference.ts';

type Proposal = PeerStateArguments<'set_has_proposal'>;

const setHasProposal = (context: Context, state: PeerRoundState, proposal: Proposal): void => {
  const first = !state.proposal && state.proposalBlockParts !== null;
  specified(context, state, proposal);
  if (!first || !state.proposal) return;
  state.proposalPolRound = proposal.pol_round;
  state.proposalPol = null;
};

export const psShp4PolDespiteParts: Variant = {
  id: 'PS-SHP-4-pol-despite-parts',
  type: 'mutant',
  clauses: ['PS-SHP-4'],
  summary: 'the POL round is taken although the parts are tracked',
  source: 'PS-08: tendermint before 7a0334448',
  replace: { setHasProposal },
};
