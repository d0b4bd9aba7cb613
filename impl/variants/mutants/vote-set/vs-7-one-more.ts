// [VS-7] broken: one more than two thirds and one is needed.

import { quorumOf as specified } from '../../../src/vote-set/validator-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const vs7OneMore: Variant = {
  id: 'VS-7-one-more',
  type: 'mutant',
  clauses: ['VS-7'],
  summary: 'one more than two thirds and one is needed',
  source: 'the quorum off by one',
  replace: { quorumOf: (set) => specified(set) + 1n },
};
