// [BA-NEW] broken: a negative size gives an array of that size.

import { newBitArray as specified } from '../../../src/bit-array/bit-array-rules.ts';
import { BitArray, clearHalves, wordsFor } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { Variant } from '../../../src/reference.ts';

const newBitArray = (context: Context, size: number): BitArray | null =>
  size < 0 ? new BitArray(size, clearHalves(wordsFor(size))) : specified(context, size);

export const baNewNegative: Variant = {
  id: 'BA-NEW-negative',
  type: 'mutant',
  clauses: ['BA-NEW'],
  summary: 'a negative size gives an array of that size',
  source: 'BA-13: tmlibs b1c9b8253',
  replace: { newBitArray },
};
