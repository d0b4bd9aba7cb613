// [HVS-3] broken: all peers together may open two rounds.

import { addVote as specified } from '../../../src/vote-set/height-vote-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const hvs3OneQuotaForAll: Variant = {
  id: 'HVS-3-one-quota-for-all',
  type: 'mutant',
  clauses: ['HVS-3'],
  summary: 'all peers together may open two rounds',
  source: 'VS-08: rounds not kept apart by peer',
  replace: { addVote: (context, votes, vote) => specified(context, votes, vote, 'all') },
};
