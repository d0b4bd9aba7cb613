// [VS-7] broken: a conflicting vote counts for two thirds of any again.

import { replaceCanonical as specified } from '../../../src/vote-set/vote-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const vs7CountsTwice: Variant = {
  id: 'VS-7-counts-twice',
  type: 'mutant',
  clauses: ['VS-7'],
  summary: 'a conflicting vote counts for two thirds of any again',
  source: 'the sum counted twice',
  replace: {
    replaceCanonical: (context, set, vote) => {
      specified(context, set, vote);
      set.sum += set.validators.validators[vote.validator_index]?.power ?? 0n;
    },
  },
};
