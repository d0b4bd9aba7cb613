// [PT-1] broken: headers of one total are equal.

import type { Variant } from '../../../src/reference.ts';

export const pt1TotalOnly: Variant = {
  id: 'PT-1-total-only',
  type: 'mutant',
  clauses: ['PT-1'],
  summary: 'headers of one total are equal',
  source: 'GD-15: tendermint f6093caac',
  replace: { partSetHasHeader: (_context, set, header) => set !== null && set.header.total === header.total },
};
