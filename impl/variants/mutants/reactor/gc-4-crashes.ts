// [GC-4] broken: a part that the store lacks crashes.

import { gossipCatchupPart as specified } from '../../../src/reactor/gossip-data.ts';
import { Panic } from '../../../src/panic.ts';
import type { Variant } from '../../../src/reference.ts';

export const gc4Crashes: Variant = {
  id: 'GC-4-crashes',
  type: 'mutant',
  clauses: ['GC-4'],
  summary: 'a part that the store lacks crashes',
  source: 'GD-09: tendermint #3068',
  replace: {
    gossipCatchupPart: (context, reactor, state, outside) => {
      const stored = reactor.store.heights.get(Number(state.height));
      const isSought =
        stored !== undefined &&
        context.rules.storedMatches(stored, state) &&
        context.rules.pickable(context, context.rules.complement(context, state.proposalBlockParts)).length > 0;
      const sleep = () => {
        if (isSought) throw new Panic('nil Part');
        outside.sleep();
      };
      specified(context, reactor, state, { ...outside, sleep });
    },
  },
};
