// [VS-8] broken: a majority for nil is no commit.

import { voteSetIsCommit as specified } from '../../../src/vote-set/vote-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const vs8NilIsNoCommit: Variant = {
  id: 'VS-8-nil-is-no-commit',
  type: 'mutant',
  clauses: ['VS-8'],
  summary: 'a majority for nil is no commit',
  source: 'PS-06: types/vote_set.go:371-381',
  replace: { voteSetIsCommit: (context, set) => specified(context, set) && (set?.majority?.block ?? null) !== null },
};
