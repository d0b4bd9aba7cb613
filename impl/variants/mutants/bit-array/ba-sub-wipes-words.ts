// [BA-SUB] broken: a longer minuend loses whole words.

import { subtractWords as specified } from '../../../src/bit-array/bit-array-rules.ts';
import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { Variant } from '../../../src/reference.ts';

const subtractWords = (context: Context, left: BitArray, right: BitArray): BitArray => {
  const result = specified(context, left, right);
  if (left.size > right.size) result.halves.fill(0, 0, Math.max(right.halves.length - 2, 0));
  return result;
};

export const baSubWipesWords: Variant = {
  id: 'BA-SUB-wipes-words',
  type: 'mutant',
  clauses: ['BA-SUB'],
  summary: 'a longer minuend loses whole words',
  source: 'BA-01: tendermint c94133ed1',
  replace: { subtractWords },
};
