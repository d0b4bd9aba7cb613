// [RX-P] broken: a proposal of another height or round is not forwarded.

import { receiveProposal as specified } from '../../../src/reactor/receive.ts';
import type { Variant } from '../../../src/reference.ts';

export const rxPDropsOtherRound: Variant = {
  id: 'RX-P-drops-other-round',
  type: 'mutant',
  clauses: ['RX-P', 'RX-Q'],
  summary: 'a proposal of another height or round is not forwarded',
  source: 'SP-03: the text of tendermint v0.31',
  replace: {
    receiveProposal: (context, reactor, sender, message, outside) => {
      const { height, round } = reactor.node;
      if (message.height === height && message.round === round) specified(context, reactor, sender, message, outside);
    },
  },
};
