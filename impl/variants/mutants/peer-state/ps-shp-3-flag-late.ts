// [PS-SHP-3] broken: the flag is not set where the parts are tracked already.

import type { PeerStateArguments } from '#spec';
import type { Context } from '../../../src/context.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import { setHasProposal as specified } from '../../../src/peer-state/set-has-proposal.ts';
import type { Variant } from '../../../src/reference.ts';

type Proposal = PeerStateArguments<'set_has_proposal'>;

const setHasProposal = (context: Context, state: PeerRoundState, proposal: Proposal): void => {
  if (state.proposalBlockParts === null) specified(context, state, proposal);
};

export const psShp3FlagLate: Variant = {
  id: 'PS-SHP-3-flag-late',
  type: 'mutant',
  clauses: ['PS-SHP-3'],
  summary: 'the flag is not set where the parts are tracked already',
  source: 'the order of flag and early return swapped',
  replace: { setHasProposal },
};
