// [PS-IPB-2] broken: the parts are tracked under the header of before.

import type { PartSetHeader } from '#spec';
import type { Context } from '../../../src/context.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import { initProposalBlockParts as specified } from '../../../src/peer-state/proposal-block-parts.ts';
import type { Variant } from '../../../src/reference.ts';

const initProposalBlockParts = (context: Context, state: PeerRoundState, header: PartSetHeader): void => {
  const { proposalBlockPartsHeader } = state;
  specified(context, state, header);
  state.proposalBlockPartsHeader = proposalBlockPartsHeader;
};

export const psIpb2KeepsHeader: Variant = {
  id: 'PS-IPB-2-keeps-header',
  type: 'mutant',
  clauses: ['PS-IPB-2', 'PS-IPB-3'],
  summary: 'the parts are tracked under the header of before',
  source: 'one assignment dropped',
  replace: { initProposalBlockParts },
};
