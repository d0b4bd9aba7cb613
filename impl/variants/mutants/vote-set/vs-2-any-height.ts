// [VS-2] broken: a vote of another height is not refused.

import { refuseVote as specified } from '../../../src/vote-set/vote-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const vs2AnyHeight: Variant = {
  id: 'VS-2-any-height',
  type: 'mutant',
  clauses: ['VS-2'],
  summary: 'a vote of another height is not refused',
  source: 'a dropped guard',
  replace: { refuseVote: (context, set, vote) => specified(context, { ...set, height: vote.height }, vote) },
};
