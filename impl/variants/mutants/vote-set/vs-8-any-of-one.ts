// [VS-8] broken: two thirds of any need a majority.

import type { Variant } from '../../../src/reference.ts';

export const vs8AnyOfOne: Variant = {
  id: 'VS-8-any-of-one',
  type: 'mutant',
  clauses: ['VS-8'],
  summary: 'two thirds of any need a majority',
  source: 'the sum of the majority taken for the sum of all',
  replace: { hasTwoThirdsAny: (_context, set) => set?.majority !== undefined },
};
