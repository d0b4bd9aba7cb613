// [BA-UPD] broken: the array takes the size of the other one.

import { overwrite as specified } from '../../../src/bit-array/bit-array-rules.ts';
import { clearHalves, type BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { Variant } from '../../../src/reference.ts';

const overwrite = (context: Context, array: BitArray | null, from: BitArray | null): void => {
  if (array === null || from === null) return;
  array.bits = from.bits;
  array.halves = clearHalves(from.words);
  specified(context, array, from);
};

export const baUpdResizes: Variant = {
  id: 'BA-UPD-resizes',
  type: 'mutant',
  clauses: ['BA-UPD'],
  summary: 'the array takes the size of the other one',
  source: 'BA-14: overwriting read as replacing',
  replace: { overwrite },
};
