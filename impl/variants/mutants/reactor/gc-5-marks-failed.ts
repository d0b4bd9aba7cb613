// [GC-5] broken: a stored part is marked though its send failed.

import { gossipCatchupPart as specified } from '../../../src/reactor/gossip-data.ts';
import type { Variant } from '../../../src/reference.ts';

export const gc5MarksFailed: Variant = {
  id: 'GC-5-marks-failed',
  type: 'mutant',
  clauses: ['GC-5'],
  summary: 'a stored part is marked though its send failed',
  source: 'GD-06: tenderdash #1365',
  replace: {
    gossipCatchupPart: (context, reactor, state, outside) =>
      specified(context, reactor, state, {
        ...outside,
        send: (channel, message, blocking) => outside.send(channel, message, blocking) || true,
      }),
  },
};
