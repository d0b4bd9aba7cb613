// [GD-3a] broken: the iteration that starts to track the parts sleeps.

import { gossipCatchup as specified } from '../../../src/reactor/gossip-data.ts';
import type { Variant } from '../../../src/reference.ts';

export const gd3aSleeps: Variant = {
  id: 'GD-3a-sleeps',
  type: 'mutant',
  clauses: ['GD-3a', 'SL-1'],
  summary: 'the iteration that starts to track the parts sleeps',
  source: 'a sleep too many',
  replace: {
    gossipCatchup: (context, reactor, state, outside) => {
      const isFresh = state.proposalBlockParts === null;
      specified(context, reactor, state, outside);
      if (isFresh && state.proposalBlockParts !== null) outside.sleep();
    },
  },
};
