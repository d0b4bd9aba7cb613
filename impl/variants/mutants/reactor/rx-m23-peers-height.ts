// [RX-M23] broken: a claim is compared with the height of the peer.

import { receiveVoteSetMaj23 as specified } from '../../../src/reactor/receive.ts';
import type { Variant } from '../../../src/reference.ts';

export const rxM23PeersHeight: Variant = {
  id: 'RX-M23-peers-height',
  type: 'mutant',
  clauses: ['RX-M23'],
  summary: 'a claim is compared with the height of the peer',
  source: 'GV-18: the text of tendermint v0.31',
  replace: {
    receiveVoteSetMaj23: (context, reactor, sender, message, outside) => {
      if (sender.state.height === message.height) specified(context, reactor, sender, message, outside);
    },
  },
};
