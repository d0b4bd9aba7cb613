// [HVS-3] broken: a vote of a third round is dropped without an error.

import type { Variant } from '../../../src/reference.ts';
import { addVote as specified } from '../../../src/vote-set/height-vote-set.ts';

export const hvs3SwallowsError: Variant = {
  id: 'HVS-3-swallows-error',
  type: 'mutant',
  clauses: ['HVS-3'],
  summary: 'a vote of a third round is dropped without an error',
  source: 'VS-06: tendermint before b0d8f552c',
  replace: {
    addVote: (context, votes, vote, peer) => {
      const isUnknown = vote !== null && typeof vote.type === 'string' && !votes.rounds.has(vote.round);
      return isUnknown && !context.rules.mayOpenRound(votes.catchupRounds.get(peer) ?? [])
        ? { added: false }
        : specified(context, votes, vote, peer);
    },
  },
};
