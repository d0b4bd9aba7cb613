// [RX-NVB] broken: a NewValidBlock does nothing.

import { dispatch as specified } from '../../../src/reactor/receive.ts';
import type { Variant } from '../../../src/reference.ts';

export const rxNvbIgnored: Variant = {
  id: 'RX-NVB-ignored',
  type: 'mutant',
  clauses: ['RX-NVB'],
  summary: 'a NewValidBlock does nothing',
  source: 'GD-07: sei-chain #2874, the message that peers wait for lost',
  replace: {
    dispatch: (context, reactor, sender, channel, message, outside) => {
      if (!('new_valid_block' in message)) specified(context, reactor, sender, channel, message, outside);
    },
  },
};
