// [GV-5] as cometbft v1 has it: one vote is picked an iteration, and where its send fails the routine sleeps.
// Source: cometbft v1.0.1, internal/consensus/reactor.go (gossipVotesRoutine, pickVoteCurrentHeight).

import type { Variant } from '../../src/reference.ts';

export const oneVoteAttempt: Variant = {
  id: 'V1-one-vote-attempt',
  type: 'dialect',
  clauses: ['GV-1', 'GH-1', 'GH-2', 'GH-3', 'GH-4', 'GH-5', 'GH-6'],
  summary: 'no further rule is tried after a vote whose send failed',
  source: 'cometbft v1.0.1, internal/consensus/reactor.go, pickVoteCurrentHeight',
  replace: {
    sendsVoteForHeight: (context, node, state, outside) => {
      for (const { clause, applies, votes } of context.rules.heightRules()) {
        if (!applies(node, state)) continue;
        context.fired.push(clause);
        if (context.rules.sendsFromVoteSet(context, state, votes(context, node, state), outside)) return true;
        if (outside.failed()) return false;
      }
      return false;
    },
  },
};
