// [PS-VSB-3] broken: the claim replaces what is tracked beyond our votes too.

import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { Variant } from '../../../src/reference.ts';

const mergeClaim = (_context: Context, _tracked: BitArray, claimed: BitArray | null): BitArray | null => claimed;

export const psVsb3Overwrites: Variant = {
  id: 'PS-VSB-3-overwrites',
  type: 'mutant',
  clauses: ['PS-VSB-3', 'PS-VSB-4'],
  summary: 'the claim replaces what is tracked beyond our votes too',
  source: 'PS-12: the branch without our votes always taken',
  replace: { mergeClaim },
};
