// [GD-3a] broken: a block that the store lacks crashes.

import { gossipCatchup as specified } from '../../../src/reactor/gossip-data.ts';
import { Panic } from '../../../src/panic.ts';
import type { Variant } from '../../../src/reference.ts';

export const gd3aCrashes: Variant = {
  id: 'GD-3a-crashes',
  type: 'mutant',
  clauses: ['GD-3a'],
  summary: 'a block that the store lacks crashes',
  source: 'GD-02: tendermint before ee6601ad4',
  replace: {
    gossipCatchup: (context, reactor, state, outside) => {
      if (state.proposalBlockParts === null && !reactor.store.heights.has(Number(state.height)))
        throw new Panic(`failed to load block ${state.height} when blockStore is at ${reactor.store.height}`);
      specified(context, reactor, state, outside);
    },
  },
};
