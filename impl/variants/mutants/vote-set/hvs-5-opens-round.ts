// [HVS-5] broken: a claim for a round without sets makes them.

import { setPeerMaj23 as specified } from '../../../src/vote-set/height-vote-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const hvs5OpensRound: Variant = {
  id: 'HVS-5-opens-round',
  type: 'mutant',
  clauses: ['HVS-5', 'RX-M23'],
  summary: 'a claim for a round without sets makes them',
  source: 'VS-14: a claim taken for a vote',
  replace: {
    setPeerMaj23: (context, votes, round, type, peer, block) => {
      context.rules.roundSets(context, votes, round);
      return specified(context, votes, round, type, peer, block);
    },
  },
};
