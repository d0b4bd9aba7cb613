// [GD-3b] broken: no part is sent to a peer whose parts are tracked.

import { gossipCatchup as specified } from '../../../src/reactor/gossip-data.ts';
import type { Variant } from '../../../src/reference.ts';

export const gd3bSleeps: Variant = {
  id: 'GD-3b-sleeps',
  type: 'mutant',
  clauses: ['GD-3b'],
  summary: 'no part is sent to a peer whose parts are tracked',
  source: 'two arms exchanged',
  replace: {
    gossipCatchup: (context, reactor, state, outside) => {
      if (state.proposalBlockParts !== null) return outside.sleep();
      specified(context, reactor, state, outside);
    },
  },
};
