// [BA-COPYBITS] broken: one word too many at a multiple of 64.

import type { Int64 } from '#spec';
import { BitArray, clearHalves } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { Variant } from '../../../src/reference.ts';

const resizedCopy = (_context: Context, array: BitArray, bits: Int64): BitArray => {
  const halves = clearHalves(Math.max(Math.trunc(Number(bits) / 64) + 1, 0));
  return new BitArray(
    bits,
    halves.map((_, position) => array.halves[position] ?? 0),
  );
};

export const baCopybitsExtraWord: Variant = {
  id: 'BA-COPYBITS-extra-word',
  type: 'mutant',
  clauses: ['BA-COPYBITS'],
  summary: 'one word too many at a multiple of 64',
  source: 'off by one at the end of a word',
  replace: { resizedCopy },
};
