// [BA-PICK] broken: bits at or above the size are picked.

import { readBit, type BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { Variant } from '../../../src/reference.ts';

const pickable = (_context: Context, array: BitArray | null): number[] => {
  const indices: number[] = [];
  for (let index = 0; array !== null && index < array.words * 64; index++)
    if (readBit(array, index)) indices.push(index);
  return indices;
};

export const baPickStragglers: Variant = {
  id: 'BA-PICK-stragglers',
  type: 'mutant',
  clauses: ['BA-PICK'],
  summary: 'bits at or above the size are picked',
  source: 'BA-09: cometbft b831f95042',
  replace: { pickable },
};
