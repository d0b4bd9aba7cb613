// [PS-NVB-3] broken: the parts are merged with those that were known.

import type { PeerStateArguments } from '#spec';
import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import { applyNewValidBlock as specified } from '../../../src/peer-state/apply-new-valid-block.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

type NewValidBlock = PeerStateArguments<'apply_new_valid_block'>;

const applyNewValidBlock = (
  context: Context,
  state: PeerRoundState,
  message: NewValidBlock,
  parts: BitArray | null,
): void => specified(context, state, message, context.rules.union(context, parts, state.proposalBlockParts));

export const psNvb3Merges: Variant = {
  id: 'PS-NVB-3-merges',
  type: 'mutant',
  clauses: ['PS-NVB-3'],
  summary: 'the parts are merged with those that were known',
  source: 'union where the array must be replaced',
  replace: { applyNewValidBlock },
};
