// [BA-PICK] broken: a last word that is full to the end is skipped.

import { pickable as specified } from '../../../src/bit-array/bit-array-rules.ts';
import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { Variant } from '../../../src/reference.ts';

const pickable = (context: Context, array: BitArray | null): number[] => {
  const indices = specified(context, array);
  return array !== null && array.size % 64 === 0 ? indices.filter((index) => index < array.size - 64) : indices;
};

export const baPickSkipsWholeWord: Variant = {
  id: 'BA-PICK-skips-whole-word',
  type: 'mutant',
  clauses: ['BA-PICK'],
  summary: 'a last word that is full to the end is skipped',
  source: 'BA-15: size mod 64 taken for the bits of the last word',
  replace: { pickable },
};
