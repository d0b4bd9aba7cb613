// [RX-M23] broken: a claim that contradicts an earlier one is ignored.

import { receiveVoteSetMaj23 as specified } from '../../../src/reactor/receive.ts';
import type { Variant } from '../../../src/reference.ts';

export const rxM23KeepsConnection: Variant = {
  id: 'RX-M23-keeps-connection',
  type: 'mutant',
  clauses: ['RX-M23'],
  summary: 'a claim that contradicts an earlier one is ignored',
  source: 'VS-14: the error swallowed',
  replace: {
    receiveVoteSetMaj23: (context, reactor, sender, message, outside) =>
      specified(context, reactor, sender, message, { ...outside, stop: () => undefined }),
  },
};
