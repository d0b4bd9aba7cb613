// [CR-MK-6] broken: the index of the proof is not compared.

import type { Variant } from '../../../src/reference.ts';

export const crMk6TotalOnly: Variant = {
  id: 'CR-MK-6-total-only',
  type: 'mutant',
  clauses: ['CR-MK-6', 'PT-3'],
  summary: 'the index of the proof is not compared',
  source: 'PT-01: tendermint 71a34adfe',
  replace: { proofIsForPlace: (_context, header, _index, proof) => proof.total === header.total },
};
