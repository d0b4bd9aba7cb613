// [RX-M23] broken: a claim is answered with the votes for any block.

import { receiveVoteSetMaj23 as specified } from '../../../src/reactor/receive.ts';
import type { Variant } from '../../../src/reference.ts';

export const rxM23AnswersWithAll: Variant = {
  id: 'RX-M23-answers-with-all',
  type: 'mutant',
  clauses: ['RX-M23'],
  summary: 'a claim is answered with the votes for any block',
  source: 'PS-16: the block id ignored',
  replace: {
    receiveVoteSetMaj23: (context, reactor, sender, message, outside) =>
      specified(
        { ...context, rules: { ...context.rules, bitsForBlock: (_context, set) => set?.bits ?? null } },
        reactor,
        sender,
        message,
        outside,
      ),
  },
};
