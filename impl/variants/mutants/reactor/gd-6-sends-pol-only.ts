// [GD-6] broken: the POL is sent, and the proposal is not.

import { gossipProposal as specified } from '../../../src/reactor/gossip-data.ts';
import type { Variant } from '../../../src/reference.ts';

export const gd6SendsPolOnly: Variant = {
  id: 'GD-6-sends-pol-only',
  type: 'mutant',
  clauses: ['GD-6'],
  summary: 'the POL is sent, and the proposal is not',
  source: 'a send left out',
  replace: {
    gossipProposal: (context, node, state, outside) =>
      specified(context, node, state, {
        ...outside,
        send: (channel, message, blocking) => !('proposal' in message) && outside.send(channel, message, blocking),
      }),
  },
};
