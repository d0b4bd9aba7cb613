// [BA-SET] broken: a bit beyond the size is set.

import { writeBit, type BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { Variant } from '../../../src/reference.ts';

const setBit = (_context: Context, array: BitArray | null, index: number, value: boolean): boolean => {
  if (array === null) return false;
  writeBit(array, index, value);
  return true;
};

export const baSetUnbounded: Variant = {
  id: 'BA-SET-unbounded',
  type: 'mutant',
  clauses: ['BA-SET'],
  summary: 'a bit beyond the size is set',
  source: 'BA-17: tendermint c3fc1a39e',
  replace: { setBit },
};
