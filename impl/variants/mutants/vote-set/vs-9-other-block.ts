// [VS-9] broken: a peer may claim another block later.

import { claimMajority as specified } from '../../../src/vote-set/vote-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const vs9OtherBlock: Variant = {
  id: 'VS-9-other-block',
  type: 'mutant',
  clauses: ['VS-9', 'RX-M23'],
  summary: 'a peer may claim another block later',
  source: 'VS-14: the earlier claim overwritten',
  replace: {
    claimMajority: (context, set, peer, block) => {
      set.claims.delete(peer);
      return specified(context, set, peer, block);
    },
  },
};
