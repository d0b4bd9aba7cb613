// [VS-4] broken: a repetition is an error.

import { compareWithKnown as specified } from '../../../src/vote-set/vote-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const vs4RefusesRepetition: Variant = {
  id: 'VS-4-refuses-repetition',
  type: 'mutant',
  clauses: ['VS-4'],
  summary: 'a repetition is an error',
  source: 'a repetition taken for a conflict',
  replace: { compareWithKnown: (context, known, vote) => ({ ...specified(context, known, vote), error: 'known' }) },
};
