// [HVS-4] broken: to ask for the votes of a round without sets crashes.

import { votesOf as specified } from '../../../src/vote-set/height-vote-set.ts';
import { Panic } from '../../../src/panic.ts';
import type { Variant } from '../../../src/reference.ts';

export const hvs4Crashes: Variant = {
  id: 'HVS-4-crashes',
  type: 'mutant',
  clauses: ['HVS-4'],
  summary: 'to ask for the votes of a round without sets crashes',
  source: 'GV-09: tendermint #341',
  replace: {
    votesOf: (context, votes, round, type) => {
      const set = specified(context, votes, round, type);
      if (set === undefined && typeof type === 'string') throw new Panic('nil pointer dereference');
      return set;
    },
  },
};
