// [VS-9] broken: a claimed block without votes is not tracked.

import { claimMajority as specified } from '../../../src/vote-set/vote-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const vs9Untracked: Variant = {
  id: 'VS-9-untracked',
  type: 'mutant',
  clauses: ['VS-9'],
  summary: 'a claimed block without votes is not tracked',
  source: 'PS-16: a leg of tendermint #229 broken',
  replace: {
    claimMajority: (context, set, peer, block) => {
      const key = context.rules.blockKey(block);
      const isTracked = set.byBlock.has(key);
      const refusal = specified(context, set, peer, block);
      if (!isTracked) set.byBlock.delete(key);
      return refusal;
    },
  },
};
