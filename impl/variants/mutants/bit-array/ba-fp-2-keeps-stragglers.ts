// [BA-FP-2] broken: bits above the size of a received array stay set.

import type { Int64 } from '#spec';
import { receiveBitArray as specified } from '../../../src/bit-array/bit-array-rules.ts';
import { halvesOf, type BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { Variant } from '../../../src/reference.ts';

const receiveBitArray = (
  context: Context,
  target: BitArray,
  bits: Int64,
  elems: readonly string[],
): BitArray | undefined => {
  const received = specified(context, target, bits, elems);
  if (received !== undefined) received.halves = halvesOf(elems);
  return received;
};

export const baFp2KeepsStragglers: Variant = {
  id: 'BA-FP-2-keeps-stragglers',
  type: 'mutant',
  clauses: ['BA-FP-2'],
  summary: 'bits above the size of a received array stay set',
  source: 'BA-05: words taken over unmasked, lib/common/bit_array.go:351-361',
  replace: { receiveBitArray },
};
