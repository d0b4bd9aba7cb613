// [VS-7] broken: a vote for the majority does not take the place of the first.

import type { Variant } from '../../../src/reference.ts';

export const vs7ReplacesNever: Variant = {
  id: 'VS-7-replaces-never',
  type: 'mutant',
  clauses: ['VS-7'],
  summary: 'a vote for the majority does not take the place of the first',
  source: 'VS-10: tendermint #229',
  replace: { replaceCanonical: () => undefined },
};
