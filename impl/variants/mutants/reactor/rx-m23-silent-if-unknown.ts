// [RX-M23] broken: a claim for a round without sets is not answered.

import { receiveVoteSetMaj23 as specified } from '../../../src/reactor/receive.ts';
import type { Variant } from '../../../src/reference.ts';

export const rxM23SilentIfUnknown: Variant = {
  id: 'RX-M23-silent-if-unknown',
  type: 'mutant',
  clauses: ['RX-M23'],
  summary: 'a claim for a round without sets is not answered',
  source: 'GV-18: an empty answer left out',
  replace: {
    receiveVoteSetMaj23: (context, reactor, sender, message, outside) =>
      specified(context, reactor, sender, message, {
        ...outside,
        send: (channel, answer, blocking) =>
          reactor.node.votes.rounds.has(message.round) && outside.send(channel, answer, blocking),
      }),
  },
};
