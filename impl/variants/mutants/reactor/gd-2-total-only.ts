// [GD-2] broken: part sets of one total are taken for the same.

import type { Variant } from '../../../src/reference.ts';

export const gd2TotalOnly: Variant = {
  id: 'GD-2-total-only',
  type: 'mutant',
  clauses: ['GD-2'],
  summary: 'part sets of one total are taken for the same',
  source: 'GD-15: tendermint before f6093caac',
  replace: { collectsSameParts: (parts, state) => parts.header.total === state.proposalBlockPartsHeader.total },
};
