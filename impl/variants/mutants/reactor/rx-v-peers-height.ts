// [RX-V] broken: the arrays are made for the height of the peer.

import { receiveVote as specified } from '../../../src/reactor/receive.ts';
import type { Variant } from '../../../src/reference.ts';

export const rxVPeersHeight: Variant = {
  id: 'RX-V-peers-height',
  type: 'mutant',
  clauses: ['RX-V'],
  summary: 'the arrays are made for the height of the peer',
  source: 'a wrong height: the peer for the node',
  replace: {
    receiveVote: (context, reactor, sender, message, outside) => {
      const { height } = sender.state;
      context.rules.ensureVoteBitArrays(context, sender.state, height, reactor.validators.validators.length);
      specified(context, reactor, sender, message, outside);
    },
  },
};
