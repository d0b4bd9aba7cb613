// [RX-M23] broken: the answer to a claim waits for the link.

import { receiveVoteSetMaj23 as specified } from '../../../src/reactor/receive.ts';
import type { Variant } from '../../../src/reference.ts';

export const rxM23Waits: Variant = {
  id: 'RX-M23-waits',
  type: 'mutant',
  clauses: ['RX-M23'],
  summary: 'the answer to a claim waits for the link',
  source: 'GV-19: blocking flipped',
  replace: {
    receiveVoteSetMaj23: (context, reactor, sender, message, outside) =>
      specified(context, reactor, sender, message, {
        ...outside,
        send: (channel, answer) => outside.send(channel, answer, true),
      }),
  },
};
