// [BA-FULL] broken: the last bit does not count.

import { duplicate, writeBit, type BitArray } from '../../../src/bit-array/bit-array.ts';
import { isFullBitArray as specified } from '../../../src/bit-array/is-full.ts';
import type { Context } from '../../../src/context.ts';
import type { Variant } from '../../../src/reference.ts';

const isFullBitArray = (context: Context, array: BitArray | null): boolean => {
  const whole = array === null || array.size <= 0 || array.words === 0;
  if (whole) return specified(context, array);
  const filled = duplicate(array);
  writeBit(filled, Math.min(filled.size, filled.words * 64) - 1, true);
  return specified(context, filled);
};

export const baFullLastBit: Variant = {
  id: 'BA-FULL-last-bit',
  type: 'mutant',
  clauses: ['BA-FULL'],
  summary: 'the last bit does not count',
  source: 'BA-15: off by one in the bits of the last word',
  replace: { isFullBitArray },
};
