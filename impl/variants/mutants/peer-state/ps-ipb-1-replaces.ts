// [PS-IPB-1] broken: tracked parts are replaced by clear ones.

import type { PartSetHeader } from '#spec';
import type { Context } from '../../../src/context.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import { initProposalBlockParts as specified } from '../../../src/peer-state/proposal-block-parts.ts';
import type { Variant } from '../../../src/reference.ts';

const initProposalBlockParts = (context: Context, state: PeerRoundState, header: PartSetHeader): void => {
  state.proposalBlockParts = null;
  specified(context, state, header);
};

export const psIpb1Replaces: Variant = {
  id: 'PS-IPB-1-replaces',
  type: 'mutant',
  clauses: ['PS-IPB-1'],
  summary: 'tracked parts are replaced by clear ones',
  source: 'the guard against tracked parts dropped',
  replace: { initProposalBlockParts },
};
