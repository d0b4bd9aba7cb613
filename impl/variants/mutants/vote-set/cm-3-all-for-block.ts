// [CM-3] broken: the vote of every entry is for the block.

import { commitVoteAt as specified } from '../../../src/vote-set/commit.ts';
import type { Variant } from '../../../src/reference.ts';

export const cm3AllForBlock: Variant = {
  id: 'CM-3-all-for-block',
  type: 'mutant',
  clauses: ['CM-3'],
  summary: 'the vote of every entry is for the block',
  source: 'GV-16: the flag of the entry ignored',
  replace: {
    commitVoteAt: (context, commit, index) => ({
      ...specified(context, commit, index),
      block_id: commit?.block_id ?? null,
    }),
  },
};
