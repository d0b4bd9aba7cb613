// [BA-SUB] as at the pin: a longer minuend loses whole words, a malformed operand crashes. Source: lib/common/bit_array.go:171-193.

import { duplicate, halfAt, readBit, writeBit, type BitArray } from '../../src/bit-array/bit-array.ts';
import { complement, intersectionOfWords } from '../../src/bit-array/bit-array-rules.ts';
import type { Context } from '../../src/context.ts';
import { Panic } from '../../src/panic.ts';
import type { Variant } from '../../src/reference.ts';

/** The declared size as the unsigned integer that the Go code compares: negative sizes are the largest. */
const unsigned = ({ bits }: BitArray): bigint => BigInt.asUintN(64, BigInt(bits));

const subtractWords = (context: Context, left: BitArray, right: BitArray): BitArray => {
  if (left === right) throw new Panic('never returned: the operation waits for its own lock');
  if (unsigned(left) <= unsigned(right))
    return intersectionOfWords(context, left, complement(context, right) as BitArray);
  const result = duplicate(left);
  const lastWord = right.words - 1;
  for (let position = 0; position < lastWord * 2; position++) {
    halfAt(result, position);
    result.halves[position] = 0;
  }
  const limit = Math.min(right.size, left.size);
  for (let index = Math.max(lastWord, 0) * 64; lastWord >= 0 && index < limit; index++)
    if (readBit(result, index) && readBit(right, index)) writeBit(result, index, false);
  return result;
};

export const er01: Variant = {
  id: 'ER-01',
  type: 'erratum',
  clauses: ['BA-SUB'],
  summary: 'a longer minuend loses whole words',
  source: 'BUG-8, lib/common/bit_array.go:171-193',
  replace: { subtractWords },
};
