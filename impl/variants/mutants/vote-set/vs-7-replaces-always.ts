// [VS-7] broken: a conflicting vote takes the place of the first.

import type { Variant } from '../../../src/reference.ts';

export const vs7ReplacesAlways: Variant = {
  id: 'VS-7-replaces-always',
  type: 'mutant',
  clauses: ['VS-7'],
  summary: 'a conflicting vote takes the place of the first',
  source: 'VS-10: tendermint #1551',
  replace: {
    replaceCanonical: (_context, set, vote) => {
      set.votes[vote.validator_index] = vote;
    },
  },
};
