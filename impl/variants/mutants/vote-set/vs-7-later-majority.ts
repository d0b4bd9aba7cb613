// [VS-7] broken: a later block with a quorum becomes the majority.

import { countForBlock as specified } from '../../../src/vote-set/vote-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const vs7LaterMajority: Variant = {
  id: 'VS-7-later-majority',
  type: 'mutant',
  clauses: ['VS-7'],
  summary: 'a later block with a quorum becomes the majority',
  source: 'the majority not for good',
  replace: {
    countForBlock: (context, set, votes, vote, power) => {
      const { majority } = set;
      set.majority = undefined;
      specified(context, set, votes, vote, power);
      set.majority ??= majority;
    },
  },
};
