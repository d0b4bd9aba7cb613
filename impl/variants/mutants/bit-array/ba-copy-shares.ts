// [BA-COPY] broken: a copy is the same object.

import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { Variant } from '../../../src/reference.ts';

const copyBitArray = (_context: Context, array: BitArray | null): BitArray | null => array;

export const baCopyShares: Variant = {
  id: 'BA-COPY-shares',
  type: 'mutant',
  clauses: ['BA-COPY'],
  summary: 'a copy is the same object',
  source: 'the object shared where it must be copied',
  replace: { copyBitArray },
};
