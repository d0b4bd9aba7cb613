// [VS-7] broken: the votes of the majority do not take the places of others.

import { countForBlock as specified } from '../../../src/vote-set/vote-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const vs7HidesMajority: Variant = {
  id: 'VS-7-hides-majority',
  type: 'mutant',
  clauses: ['VS-7'],
  summary: 'the votes of the majority do not take the places of others',
  source: 'VS-10: the copy at the quorum left out',
  replace: {
    countForBlock: (context, set, votes, vote, power) => {
      const shown = [...set.votes];
      specified(context, set, votes, vote, power);
      set.votes.splice(0, shown.length, ...shown);
    },
  },
};
