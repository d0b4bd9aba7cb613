// [RX-V] broken: a vote of a peer makes no arrays.

import { receiveVote as specified } from '../../../src/reactor/receive.ts';
import type { Variant } from '../../../src/reference.ts';

export const rxVNoArrays: Variant = {
  id: 'RX-V-no-arrays',
  type: 'mutant',
  clauses: ['RX-V'],
  summary: 'a vote of a peer makes no arrays',
  source: 'PS-10: arrays made by our own sends only',
  replace: {
    receiveVote: (context, reactor, sender, message, outside) =>
      specified(
        { ...context, rules: { ...context.rules, ensureVoteBitArrays: () => undefined } },
        reactor,
        sender,
        message,
        outside,
      ),
  },
};
