// [RX-V] broken: the array of the height below has the size of our validators.

import { receiveVote as specified } from '../../../src/reactor/receive.ts';
import type { Variant } from '../../../src/reference.ts';

export const rxVOneSize: Variant = {
  id: 'RX-V-one-size',
  type: 'mutant',
  clauses: ['RX-V'],
  summary: 'the array of the height below has the size of our validators',
  source: 'PS-14: tendermint before 165907fbb',
  replace: {
    receiveVote: (context, reactor, sender, message, outside) => {
      context.rules.ensureVoteBitArrays(
        context,
        sender.state,
        reactor.node.height - 1,
        reactor.validators.validators.length,
      );
      specified(context, reactor, sender, message, outside);
    },
  },
};
