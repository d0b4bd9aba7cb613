// [CR-MK-2] broken: items are split in half.

import type { Variant } from '../../../src/reference.ts';

export const crMk2SplitsInHalf: Variant = {
  id: 'CR-MK-2-splits-in-half',
  type: 'mutant',
  clauses: ['CR-MK-2'],
  summary: 'items are split in half',
  source: 'PT-12: tendermint before ec53ce359',
  replace: { splitPoint: (_context, count) => (count + 1n) / 2n },
};
