// [VS-9] broken: a claim that is repeated is refused.

import { claimMajority as specified } from '../../../src/vote-set/vote-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const vs9OnlyOnce: Variant = {
  id: 'VS-9-only-once',
  type: 'mutant',
  clauses: ['VS-9', 'RX-M23'],
  summary: 'a claim that is repeated is refused',
  source: 'VS-14: the comparison of blocks dropped',
  replace: {
    claimMajority: (context, set, peer, block) =>
      set.claims.has(peer) ? 'claimed before' : specified(context, set, peer, block),
  },
};
