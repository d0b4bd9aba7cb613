// [GC-1] broken: a part is picked that the peer has.

import { gossipCatchupPart as specified } from '../../../src/reactor/gossip-data.ts';
import type { Variant } from '../../../src/reference.ts';

export const gc1PicksKnown: Variant = {
  id: 'GC-1-picks-known',
  type: 'mutant',
  clauses: ['GC-1'],
  summary: 'a part is picked that the peer has',
  source: 'GD-10: the complement left out',
  replace: {
    gossipCatchupPart: (context, reactor, state, outside) =>
      specified(
        { ...context, rules: { ...context.rules, complement: (_context, parts) => parts } },
        reactor,
        state,
        outside,
      ),
  },
};
