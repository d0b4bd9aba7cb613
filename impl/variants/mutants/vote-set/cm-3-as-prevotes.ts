// [CM-3] broken: the votes of a commit are prevotes.

import { commitVoteAt as specified } from '../../../src/vote-set/commit.ts';
import type { Variant } from '../../../src/reference.ts';

export const cm3AsPrevotes: Variant = {
  id: 'CM-3-as-prevotes',
  type: 'mutant',
  clauses: ['CM-3'],
  summary: 'the votes of a commit are prevotes',
  source: 'a wrong label: the type',
  replace: { commitVoteAt: (context, commit, index) => ({ ...specified(context, commit, index), type: 'prevote' }) },
};
