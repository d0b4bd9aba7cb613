// [BA-OR] broken: the union has the size of the smaller side.

import { unionOfWords as specified } from '../../../src/bit-array/bit-array-rules.ts';
import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { Variant } from '../../../src/reference.ts';

const unionOfWords = (context: Context, left: BitArray, right: BitArray): BitArray =>
  context.rules.resizedCopy(context, specified(context, left, right), left.size <= right.size ? left.bits : right.bits);

export const baOrSmallerSize: Variant = {
  id: 'BA-OR-smaller-size',
  type: 'mutant',
  clauses: ['BA-OR'],
  summary: 'the union has the size of the smaller side',
  source: '>= turned round where the size is chosen',
  replace: { unionOfWords },
};
