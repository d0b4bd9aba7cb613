// [CR-SIG-5] broken: a v from 4 to 7 is invalid.

import type { Variant } from '../../../src/reference.ts';

export const crSig5RefusesBit2: Variant = {
  id: 'CR-SIG-5-refuses-bit-2',
  type: 'mutant',
  clauses: ['CR-SIG-5'],
  summary: 'a v from 4 to 7 is invalid',
  source: 'the bit of compressed keys not ignored',
  replace: { recoveryId: (_context, v) => (v <= 3 ? v : undefined) },
};
