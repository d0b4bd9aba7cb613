// [HVS-3] broken: the vote that opens a round is not added to it.

import { addVote as specified } from '../../../src/vote-set/height-vote-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const hvs3DropsFirst: Variant = {
  id: 'HVS-3-drops-first',
  type: 'mutant',
  clauses: ['HVS-3'],
  summary: 'the vote that opens a round is not added to it',
  source: 'VS-05: tendermint before 9247b0fbd',
  replace: {
    addVote: (context, votes, vote, peer) => {
      const isKnown = votes.rounds.has(vote?.round ?? 0);
      return specified(
        isKnown ? context : { ...context, rules: { ...context.rules, addToVoteSet: () => ({ added: false }) } },
        votes,
        vote,
        peer,
      );
    },
  },
};
