// [PT-4] broken: the array of a set of no parts is empty.

import { BitArray } from '../../../src/bit-array/bit-array.ts';
import { partSetBits as specified } from '../../../src/crypto/part-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const pt4EmptyForNone: Variant = {
  id: 'PT-4-empty-for-none',
  type: 'mutant',
  clauses: ['PT-4'],
  summary: 'the array of a set of no parts is empty',
  source: 'nil and empty not told apart',
  replace: { partSetBits: (context, set) => specified(context, set) ?? new BitArray(0, []) },
};
