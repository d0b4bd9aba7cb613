// [PS-GVB-2a] broken: the catch-up round is looked at before the round.

import { votesOfHeight as specified } from '../../../src/peer-state/get-vote-bit-array.ts';
import type { Variant } from '../../../src/reference.ts';

export const psGvb2aCatchupFirst: Variant = {
  id: 'PS-GVB-2a-catchup-first',
  type: 'mutant',
  clauses: ['PS-GVB-2a'],
  summary: 'the catch-up round is looked at before the round',
  source: 'swapped order of two rounds',
  replace: {
    votesOfHeight: (context, state, key) =>
      state.catchupCommitRound === key.round
        ? context.rules.votesOfCatchupRound(context, state, key)
        : specified(context, state, key),
  },
};
