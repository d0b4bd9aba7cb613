// [PS-PVS-7] broken: the vote of the next validator is sent under the index that was picked.

import type { Variant } from '../../../src/reference.ts';
import { voteAt as specified } from '../../../src/vote-set/vote-set.ts';

export const psPvs7NextVote: Variant = {
  id: 'PS-PVS-7-next-vote',
  type: 'mutant',
  clauses: ['PS-PVS-7'],
  summary: 'the vote of the next validator is sent under the index that was picked',
  source: 'GV-12: bits and votes that disagree',
  replace: {
    voteAt: (context, set, index) => specified(context, set, set === undefined ? 0 : (index + 1) % set.votes.length),
  },
};
