// [PS-PSV-1] broken: where nothing is picked the first vote is sent.

import { pickSendVote as specified } from '../../../src/peer-state/pick-send-vote.ts';
import type { Variant } from '../../../src/reference.ts';

export const psPsv1SendsFirst: Variant = {
  id: 'PS-PSV-1-sends-first',
  type: 'mutant',
  clauses: ['PS-PSV-1'],
  summary: 'where nothing is picked the first vote is sent',
  source: 'the index looked at, not whether there is one',
  replace: {
    pickSendVote: (context, state, votes, send) => {
      const attempt = specified(context, state, votes, send);
      return attempt.index === null && votes.size > 0 ? { index: 0, sent: send(0) } : attempt;
    },
  },
};
