// [VS-2] broken: a vote of the other type is not refused.

import { refuseVote as specified } from '../../../src/vote-set/vote-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const vs2AnyType: Variant = {
  id: 'VS-2-any-type',
  type: 'mutant',
  clauses: ['VS-2'],
  summary: 'a vote of the other type is not refused',
  source: 'PS-06: tendermint #153',
  replace: { refuseVote: (context, set, vote) => specified(context, set, { ...vote, type: set.type }) },
};
