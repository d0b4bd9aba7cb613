// [HVS-1] broken: a new height has vote sets for round 0 too.

import { newHeightVoteSet as specified } from '../../../src/vote-set/height-vote-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const hvs1Round0Too: Variant = {
  id: 'HVS-1-round-0-too',
  type: 'mutant',
  clauses: ['HVS-1'],
  summary: 'a new height has vote sets for round 0 too',
  source: 'VS-03: what SetRound makes made at once',
  replace: {
    newHeightVoteSet: (context, height, validators) => {
      const votes = specified(context, height, validators);
      context.rules.roundSets(context, votes, 0);
      return votes;
    },
  },
};
