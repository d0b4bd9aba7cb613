// [RX-M23] broken: a claim of any height is taken for one of ours.

import { receiveVoteSetMaj23 as specified } from '../../../src/reactor/receive.ts';
import type { Variant } from '../../../src/reference.ts';

export const rxM23AnyHeight: Variant = {
  id: 'RX-M23-any-height',
  type: 'mutant',
  clauses: ['RX-M23'],
  summary: 'a claim of any height is taken for one of ours',
  source: 'a dropped guard',
  replace: {
    receiveVoteSetMaj23: (context, reactor, sender, message, outside) =>
      specified(
        context,
        { ...reactor, node: { ...reactor.node, height: message.height as number } },
        sender,
        message,
        outside,
      ),
  },
};
