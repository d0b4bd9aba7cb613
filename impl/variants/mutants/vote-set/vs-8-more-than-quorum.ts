// [VS-8] broken: two thirds of any need more than the quorum.

import type { Variant } from '../../../src/reference.ts';

export const vs8MoreThanQuorum: Variant = {
  id: 'VS-8-more-than-quorum',
  type: 'mutant',
  clauses: ['VS-8'],
  summary: 'two thirds of any need more than the quorum',
  source: '> for >=',
  replace: { hasTwoThirdsAny: (context, set) => set !== undefined && set.sum > context.rules.quorumOf(set.validators) },
};
