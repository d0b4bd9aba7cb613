// [GD-3a] broken: the parts of a stored block are tracked on a copy of the state.

import { gossipCatchup as specified } from '../../../src/reactor/gossip-data.ts';
import type { Variant } from '../../../src/reference.ts';

export const gd3aOnACopy: Variant = {
  id: 'GD-3a-on-a-copy',
  type: 'mutant',
  clauses: ['GD-3a'],
  summary: 'the parts of a stored block are tracked on a copy of the state',
  source: 'GD-01: tendermint 3b81d3fea',
  replace: {
    gossipCatchup: (context, reactor, state, outside) =>
      specified(context, reactor, state.proposalBlockParts === null ? { ...state } : state, outside),
  },
};
