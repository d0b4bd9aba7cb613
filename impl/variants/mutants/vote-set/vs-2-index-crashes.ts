// [VS-2] broken: a vote of an index outside the set crashes.

import { refuseVote as specified } from '../../../src/vote-set/vote-set.ts';
import { Panic } from '../../../src/panic.ts';
import type { Variant } from '../../../src/reference.ts';

export const vs2IndexCrashes: Variant = {
  id: 'VS-2-index-crashes',
  type: 'mutant',
  clauses: ['VS-2'],
  summary: 'a vote of an index outside the set crashes',
  source: 'VS-01: tendermint before 97e980225',
  replace: {
    refuseVote: (context, set, vote) => {
      if (set.validators.validators[vote.validator_index] === undefined) throw new Panic('nil pointer dereference');
      return specified(context, set, vote);
    },
  },
};
