// [CR-MK-6] broken: the total of the proof is not compared.

import type { Variant } from '../../../src/reference.ts';

export const crMk6IndexOnly: Variant = {
  id: 'CR-MK-6-index-only',
  type: 'mutant',
  clauses: ['CR-MK-6', 'PT-3'],
  summary: 'the total of the proof is not compared',
  source: 'PT-02: cometbft 28ad4d2230',
  replace: { proofIsForPlace: (_context, _header, index, proof) => proof.index === index },
};
