// [RX-V] broken: a vote of a peer is not marked.

import { receiveVote as specified } from '../../../src/reactor/receive.ts';
import type { Variant } from '../../../src/reference.ts';

export const rxVNotMarked: Variant = {
  id: 'RX-V-not-marked',
  type: 'mutant',
  clauses: ['RX-V'],
  summary: 'a vote of a peer is not marked',
  source: 'a mark left out',
  replace: {
    receiveVote: (context, reactor, sender, message, outside) =>
      specified(
        { ...context, rules: { ...context.rules, setHasVote: () => undefined } },
        reactor,
        sender,
        message,
        outside,
      ),
  },
};
