// [CR-SIG-5] broken: the low two bits of v count alone.

import type { Variant } from '../../../src/reference.ts';

export const crSig5AnyV: Variant = {
  id: 'CR-SIG-5-any-v',
  type: 'mutant',
  clauses: ['CR-SIG-5'],
  summary: 'the low two bits of v count alone',
  source: 'the check of v dropped',
  replace: { recoveryId: (_context, v) => v & 3 },
};
