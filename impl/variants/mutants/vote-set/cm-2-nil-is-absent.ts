// [CM-2] broken: a vote for nil is absent.

import { commitEntry as specified } from '../../../src/vote-set/commit.ts';
import type { Variant } from '../../../src/reference.ts';

export const cm2NilIsAbsent: Variant = {
  id: 'CM-2-nil-is-absent',
  type: 'mutant',
  clauses: ['CM-2'],
  summary: 'a vote for nil is absent',
  source: 'GV-16: nil taken for no vote',
  replace: { commitEntry: (context, vote, block) => specified(context, vote?.block_id === null ? null : vote, block) },
};
