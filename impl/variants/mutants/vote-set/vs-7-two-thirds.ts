// [VS-7] broken: two thirds are enough.

import { quorumOf as specified } from '../../../src/vote-set/validator-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const vs7TwoThirds: Variant = {
  id: 'VS-7-two-thirds',
  type: 'mutant',
  clauses: ['VS-7'],
  summary: 'two thirds are enough',
  source: 'the quorum off by one',
  replace: { quorumOf: (set) => specified(set) - 1n },
};
