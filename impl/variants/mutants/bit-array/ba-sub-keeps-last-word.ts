// [BA-SUB] broken: nothing is taken away from the last word of the subtrahend.

import { subtractWords as specified } from '../../../src/bit-array/bit-array-rules.ts';
import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { Variant } from '../../../src/reference.ts';

const subtractWords = (context: Context, left: BitArray, right: BitArray): BitArray => {
  const result = specified(context, left, right);
  for (let position = Math.max(right.halves.length - 2, 0); position < result.halves.length; position++)
    result.halves[position] = left.halves[position] ?? 0;
  return result;
};

export const baSubKeepsLastWord: Variant = {
  id: 'BA-SUB-keeps-last-word',
  type: 'mutant',
  clauses: ['BA-SUB'],
  summary: 'nothing is taken away from the last word of the subtrahend',
  source: 'BA-01: off by one in the loop over words',
  replace: { subtractWords },
};
