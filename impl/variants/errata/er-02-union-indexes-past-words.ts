// [BA-OR] as at the pin: the words of the argument are read up to the size of the result. Source: lib/common/bit_array.go:121-138.

import { halfAt, type BitArray } from '../../src/bit-array/bit-array.ts';
import type { Context } from '../../src/context.ts';
import type { Variant } from '../../src/reference.ts';

const unionOfWords = (context: Context, left: BitArray, right: BitArray): BitArray => {
  const result = context.rules.resizedCopy(context, left, left.size >= right.size ? left.bits : right.bits);
  for (let position = 0; position < result.halves.length; position++)
    result.halves[position] = (result.halves[position] ?? 0) | halfAt(right, position);
  return result;
};

export const er02: Variant = {
  id: 'ER-02',
  type: 'erratum',
  clauses: ['BA-OR'],
  summary: 'crashes where the operand has fewer words',
  source: 'BUG-8, RP-9, lib/common/bit_array.go:121-138',
  replace: { unionOfWords },
};
