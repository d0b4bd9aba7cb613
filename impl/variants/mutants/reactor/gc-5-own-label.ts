// [GC-5] broken: a stored part is sent under the height and round of the node.

import { gossipCatchupPart as specified } from '../../../src/reactor/gossip-data.ts';
import type { Variant } from '../../../src/reference.ts';

export const gc5OwnLabel: Variant = {
  id: 'GC-5-own-label',
  type: 'mutant',
  clauses: ['GC-5'],
  summary: 'a stored part is sent under the height and round of the node',
  source: 'GD-11: the label of own parts taken over',
  replace: {
    gossipCatchupPart: (context, reactor, state, outside) => {
      const { height, round } = reactor.node;
      specified(context, reactor, state, {
        ...outside,
        send: (channel, message, blocking) =>
          outside.send(
            channel,
            'block_part' in message ? { block_part: { ...message.block_part, height, round } } : message,
            blocking,
          ),
      });
    },
  },
};
