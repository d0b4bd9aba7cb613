// [PT-1] broken: headers of one hash are equal.

import type { Variant } from '../../../src/reference.ts';

export const pt1HashOnly: Variant = {
  id: 'PT-1-hash-only',
  type: 'mutant',
  clauses: ['PT-1'],
  summary: 'headers of one hash are equal',
  source: 'GD-15: tendermint f6093caac',
  replace: { partSetHasHeader: (_context, set, header) => set !== null && set.header.hash === header.hash },
};
