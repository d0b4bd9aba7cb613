// [RX-VSB] broken: our votes are not compared with.

import type { Variant } from '../../../src/reference.ts';

export const rxVsbNeverOurs: Variant = {
  id: 'RX-VSB-never-ours',
  type: 'mutant',
  clauses: ['RX-VSB'],
  summary: 'our votes are not compared with',
  source: 'PS-12: the branch for other heights taken always',
  replace: { ourVotesFor: () => null },
};
