// [VS-7] broken: more than half is enough.

import type { Variant } from '../../../src/reference.ts';

export const vs7Half: Variant = {
  id: 'VS-7-half',
  type: 'mutant',
  clauses: ['VS-7'],
  summary: 'more than half is enough',
  source: 'the quorum of another fault model',
  replace: { quorumOf: (set) => set.totalPower / 2n + 1n },
};
