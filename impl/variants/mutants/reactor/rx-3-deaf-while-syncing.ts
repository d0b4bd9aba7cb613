// [RX-3] broken: proposals, parts and votes are ignored while syncing.

import { dispatch as specified } from '../../../src/reactor/receive.ts';
import type { Variant } from '../../../src/reference.ts';

export const rx3DeafWhileSyncing: Variant = {
  id: 'RX-3-deaf-while-syncing',
  type: 'mutant',
  clauses: ['RX-3'],
  summary: 'proposals, parts and votes are ignored while syncing',
  source: 'LC-02: tendermint 511ab6717',
  replace: {
    dispatch: (context, reactor, sender, channel, message, outside) => {
      if (!reactor.fastSync || channel === 'state') specified(context, reactor, sender, channel, message, outside);
    },
  },
};
