// [CM-4] broken: a stored commit may be for nil.

import { refuseStoredCommit as specified } from '../../../src/vote-set/commit.ts';
import type { Variant } from '../../../src/reference.ts';

export const cm4NilBlock: Variant = {
  id: 'CM-4-nil-block',
  type: 'mutant',
  clauses: ['CM-4'],
  summary: 'a stored commit may be for nil',
  source: 'a dropped guard',
  replace: {
    refuseStoredCommit: (context, commit) => (commit.block_id === null ? undefined : specified(context, commit)),
  },
};
