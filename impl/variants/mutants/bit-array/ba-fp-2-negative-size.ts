// [BA-FP-2] broken: a size from -63 to -1 without words is accepted.

import type { Int64 } from '#spec';
import { receiveBitArray as specified } from '../../../src/bit-array/bit-array-rules.ts';
import { wordsFor, type BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { Variant } from '../../../src/reference.ts';

const receiveBitArray = (
  context: Context,
  target: BitArray,
  bits: Int64,
  elems: readonly string[],
): BitArray | undefined => {
  const size = Number(bits);
  const received = specified(context, target, size < 0 && wordsFor(size) === 0 ? 0 : bits, elems);
  if (received !== undefined) received.bits = bits;
  return received;
};

export const baFp2NegativeSize: Variant = {
  id: 'BA-FP-2-negative-size',
  type: 'mutant',
  clauses: ['BA-FP-2'],
  summary: 'a size from -63 to -1 without words is accepted',
  source: 'BA-05: cometbft pull request 6078',
  replace: { receiveBitArray },
};
