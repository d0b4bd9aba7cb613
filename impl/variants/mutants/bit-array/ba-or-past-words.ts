// [BA-OR] broken: crashes where the operand has fewer words.

import { unionOfWords as specified } from '../../../src/bit-array/bit-array-rules.ts';
import { halfAt, type BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { Variant } from '../../../src/reference.ts';

const unionOfWords = (context: Context, left: BitArray, right: BitArray): BitArray => {
  const result = specified(context, left, right);
  halfAt(right, result.halves.length - 1);
  return result;
};

export const baOrPastWords: Variant = {
  id: 'BA-OR-past-words',
  type: 'mutant',
  clauses: ['BA-OR'],
  summary: 'crashes where the operand has fewer words',
  source: 'BA-02: tendermint 0755a5203',
  replace: { unionOfWords },
};
