// [GD-7] broken: a proposal is marked though its send failed.

import { gossipProposal as specified } from '../../../src/reactor/gossip-data.ts';
import type { Variant } from '../../../src/reference.ts';

export const gd7MarksFailed: Variant = {
  id: 'GD-7-marks-failed',
  type: 'mutant',
  clauses: ['GD-7'],
  summary: 'a proposal is marked though its send failed',
  source: 'PS-15: marked before it was sent',
  replace: {
    gossipProposal: (context, node, state, outside) =>
      specified(context, node, state, {
        ...outside,
        send: (channel, message, blocking) => outside.send(channel, message, blocking) || true,
      }),
  },
};
