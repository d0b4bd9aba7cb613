// [PS-SHV-2] broken: a vote of round 0 is taken for invalid and not marked.

import { setHasVote as specified } from '../../../src/peer-state/set-has-vote.ts';
import type { Variant } from '../../../src/reference.ts';

export const psShv2IgnoresRound0: Variant = {
  id: 'PS-SHV-2-ignores-round-0',
  type: 'mutant',
  clauses: ['PS-SHV-2'],
  summary: 'a vote of round 0 is taken for invalid and not marked',
  source: 'PS-17: the sentinel taken for no round',
  replace: {
    setHasVote: (context, state, vote) => {
      if (vote.round !== 0) specified(context, state, vote);
    },
  },
};
