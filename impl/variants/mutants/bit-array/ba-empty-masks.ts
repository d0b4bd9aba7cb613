// [BA-EMPTY] broken: bits above the size do not count.

import { maskBelow } from '../../../src/bit-array/bit-array-rules.ts';
import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { Variant } from '../../../src/reference.ts';

const isEmptyBitArray = (_context: Context, array: BitArray | null): boolean =>
  array === null || array.halves.every((half, position) => (half & maskBelow(array.size, position)) === 0);

export const baEmptyMasks: Variant = {
  id: 'BA-EMPTY-masks',
  type: 'mutant',
  clauses: ['BA-EMPTY'],
  summary: 'bits above the size do not count',
  source: 'BA-16: a mask added where whole words count',
  replace: { isEmptyBitArray },
};
