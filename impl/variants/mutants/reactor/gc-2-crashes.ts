// [GC-2] broken: a block that the store lacks crashes.

import { gossipCatchupPart as specified } from '../../../src/reactor/gossip-data.ts';
import { Panic } from '../../../src/panic.ts';
import type { Variant } from '../../../src/reference.ts';

export const gc2Crashes: Variant = {
  id: 'GC-2-crashes',
  type: 'mutant',
  clauses: ['GC-2'],
  summary: 'a block that the store lacks crashes',
  source: 'GD-02: go-kardia before a07fdeef',
  replace: {
    gossipCatchupPart: (context, reactor, state, outside) => {
      if (!reactor.store.heights.has(Number(state.height))) throw new Panic('nil pointer dereference');
      specified(context, reactor, state, outside);
    },
  },
};
