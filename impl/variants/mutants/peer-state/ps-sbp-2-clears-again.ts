// [PS-SBP-2] broken: a part that comes twice is unmarked.

import type { PeerStateArguments } from '#spec';
import type { Context } from '../../../src/context.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import { setHasProposalBlockPart as specified } from '../../../src/peer-state/proposal-block-parts.ts';
import type { Variant } from '../../../src/reference.ts';

type Part = PeerStateArguments<'set_has_proposal_block_part'>;

const setHasProposalBlockPart = (context: Context, state: PeerRoundState, part: Part): void => {
  const { rules } = context;
  const { proposalBlockParts: parts } = state;
  const repeated = rules.partIsOfPeersRound(state, part) && rules.getBit(context, parts, part.index);
  if (repeated) rules.setBit(context, parts, part.index, false);
  else specified(context, state, part);
};

export const psSbp2ClearsAgain: Variant = {
  id: 'PS-SBP-2-clears-again',
  type: 'mutant',
  clauses: ['PS-SBP-2'],
  summary: 'a part that comes twice is unmarked',
  source: 'the bit flipped where it must be set',
  replace: { setHasProposalBlockPart },
};
