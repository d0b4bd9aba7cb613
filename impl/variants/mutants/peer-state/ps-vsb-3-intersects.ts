// [PS-VSB-3] broken: only our votes stay, where they must be replaced.

import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { Variant } from '../../../src/reference.ts';

const mergeClaim = (context: Context, tracked: BitArray, claimed: BitArray | null, ours: BitArray): BitArray | null =>
  context.rules.union(context, context.rules.intersection(context, tracked, ours), claimed);

export const psVsb3Intersects: Variant = {
  id: 'PS-VSB-3-intersects',
  type: 'mutant',
  clauses: ['PS-VSB-3', 'PS-VSB-4'],
  summary: 'only our votes stay, where they must be replaced',
  source: 'PS-12: intersection where the difference is meant',
  replace: { mergeClaim },
};
