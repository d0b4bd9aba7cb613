// [PS-POL-3] broken: the votes are merged with those that were known.

import type { Variant } from '../../../src/reference.ts';

export const psPol3Merges: Variant = {
  id: 'PS-POL-3-merges',
  type: 'mutant',
  clauses: ['PS-POL-3'],
  summary: 'the votes are merged with those that were known',
  source: 'PS-09: union where the array must be replaced',
  replace: { adoptedPol: (context, state, votes) => context.rules.union(context, votes, state.proposalPol) },
};
