// [BA-GET] broken: the bit right after the last one is read.

import { readBit, type BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { Variant } from '../../../src/reference.ts';

const getBit = (_context: Context, array: BitArray | null, index: number): boolean =>
  array !== null && index <= array.size && readBit(array, index);

export const baGetAtSize: Variant = {
  id: 'BA-GET-at-size',
  type: 'mutant',
  clauses: ['BA-GET'],
  summary: 'the bit right after the last one is read',
  source: '< read as <= at the size',
  replace: { getBit },
};
