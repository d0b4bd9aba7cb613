// [BA-FP-2] broken: an array with too few words is accepted.

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
  const missing = Number(bits) > 0 && elems.length < Math.ceil(Number(bits) / 64);
  if (!missing) return specified(context, target, bits, elems);
  target.bits = bits;
  target.halves = halvesOf(elems);
  target.touch();
  return target;
};

export const baFp2WordsUnchecked: Variant = {
  id: 'BA-FP-2-words-unchecked',
  type: 'mutant',
  clauses: ['BA-FP-2'],
  summary: 'an array with too few words is accepted',
  source: 'BA-03: cometbft 25dee2b057',
  replace: { receiveBitArray },
};
