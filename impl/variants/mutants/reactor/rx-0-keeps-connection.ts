// [RX-0] broken: a message that does not decode is dropped, and the connection stays.

import { receive as specified } from '../../../src/reactor/receive.ts';
import type { Variant } from '../../../src/reference.ts';

export const rx0KeepsConnection: Variant = {
  id: 'RX-0-keeps-connection',
  type: 'mutant',
  clauses: ['RX-0'],
  summary: 'a message that does not decode is dropped, and the connection stays',
  source: 'VB-17: the error swallowed',
  replace: {
    receive: (context, reactor, sender, channel, bytes, outside) => {
      if (reactor.running && 'error' in context.rules.decodeMessage(context, bytes)) return;
      specified(context, reactor, sender, channel, bytes, outside);
    },
  },
};
