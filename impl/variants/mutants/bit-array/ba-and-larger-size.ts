// [BA-AND] broken: the intersection has the size of the larger side.

import { intersection as specified } from '../../../src/bit-array/bit-array-rules.ts';
import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { Variant } from '../../../src/reference.ts';

const intersection = (context: Context, left: BitArray | null, right: BitArray | null): BitArray | null => {
  const common = specified(context, left, right);
  if (left === null || right === null || common === null) return common;
  return context.rules.resizedCopy(context, common, left.size >= right.size ? left.bits : right.bits);
};

export const baAndLargerSize: Variant = {
  id: 'BA-AND-larger-size',
  type: 'mutant',
  clauses: ['BA-AND'],
  summary: 'the intersection has the size of the larger side',
  source: '<= turned round where the size is chosen',
  replace: { intersection },
};
