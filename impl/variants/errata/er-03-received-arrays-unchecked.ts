// [BA-FP-2] as at the pin: size and words of a received array are taken over unchecked. Source: lib/common/bit_array.go:351-361.

import type { Int64 } from '#spec';
import { halvesOf, type BitArray } from '../../src/bit-array/bit-array.ts';
import type { Context } from '../../src/context.ts';
import type { Variant } from '../../src/reference.ts';

const receiveBitArray = (context: Context, target: BitArray, bits: Int64, elems: readonly string[]): BitArray => {
  context.fired.push('BA-FP-2');
  target.bits = bits;
  if (elems.length > 0) target.halves = halvesOf(elems);
  target.touch();
  return target;
};

export const er03: Variant = {
  id: 'ER-03',
  type: 'erratum',
  clauses: ['BA-FP-2'],
  summary: 'size and words of a received array may disagree',
  source: 'RP-4..7, RP-10..12, BUG-8, lib/common/bit_array.go:351-361',
  replace: { receiveBitArray },
};
