// [HVS-2] broken: setting a round forgets the votes of the rounds before.

import type { Variant } from '../../../src/reference.ts';
import { setRound as specified } from '../../../src/vote-set/height-vote-set.ts';

export const hvs2ForgetsVotes: Variant = {
  id: 'HVS-2-forgets-votes',
  type: 'mutant',
  clauses: ['HVS-2'],
  summary: 'setting a round forgets the votes of the rounds before',
  source: 'the sets of all rounds made anew',
  replace: {
    setRound: (context, votes, round) => {
      for (const known of votes.rounds.keys()) if (known < votes.round) votes.rounds.delete(known);
      specified(context, votes, round);
    },
  },
};
