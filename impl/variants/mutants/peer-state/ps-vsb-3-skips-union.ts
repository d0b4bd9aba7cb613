// [PS-VSB-3] broken: the claim is not added.

import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { Variant } from '../../../src/reference.ts';

const mergeClaim = (context: Context, tracked: BitArray, _claimed: BitArray | null, ours: BitArray): BitArray | null =>
  context.rules.subtract(context, tracked, ours);

export const psVsb3SkipsUnion: Variant = {
  id: 'PS-VSB-3-skips-union',
  type: 'mutant',
  clauses: ['PS-VSB-3'],
  summary: 'the claim is not added',
  source: 'PS-12: a call dropped',
  replace: { mergeClaim },
};
