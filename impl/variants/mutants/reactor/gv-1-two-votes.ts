// [GV-1] broken: an iteration goes on after the first vote.

import { sendsVote as specified } from '../../../src/reactor/gossip-votes.ts';
import type { Variant } from '../../../src/reference.ts';

export const gv1TwoVotes: Variant = {
  id: 'GV-1-two-votes',
  type: 'mutant',
  clauses: ['GV-1'],
  summary: 'an iteration goes on after the first vote',
  source: 'the end of the iteration left out',
  replace: {
    sendsVote: (context, reactor, state, outside) =>
      specified(context, reactor, state, outside) && (specified(context, reactor, state, outside) || true),
  },
};
