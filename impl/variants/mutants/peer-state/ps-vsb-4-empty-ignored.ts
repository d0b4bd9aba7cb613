// [PS-VSB-4] broken: an empty claim changes nothing.

import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import { mergeClaim as specified } from '../../../src/peer-state/apply-vote-set-bits.ts';
import type { Variant } from '../../../src/reference.ts';

const mergeClaim = (context: Context, tracked: BitArray, claimed: BitArray | null, ours: BitArray): BitArray | null =>
  claimed === null || claimed.words === 0 ? tracked : specified(context, tracked, claimed, ours);

export const psVsb4EmptyIgnored: Variant = {
  id: 'PS-VSB-4-empty-ignored',
  type: 'mutant',
  clauses: ['PS-VSB-4'],
  summary: 'an empty claim changes nothing',
  source: 'an early return for an array without words',
  replace: { mergeClaim },
};
