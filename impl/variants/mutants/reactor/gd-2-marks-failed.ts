// [GD-2] broken: a part is marked though its send failed.

import { gossipsOwnPart as specified } from '../../../src/reactor/gossip-data.ts';
import type { Variant } from '../../../src/reference.ts';

export const gd2MarksFailed: Variant = {
  id: 'GD-2-marks-failed',
  type: 'mutant',
  clauses: ['GD-2'],
  summary: 'a part is marked though its send failed',
  source: 'GD-06: marked before it was sent',
  replace: {
    gossipsOwnPart: (context, node, parts, state, outside) =>
      specified(context, node, parts, state, {
        ...outside,
        send: (channel, message, blocking) => outside.send(channel, message, blocking) || true,
      }),
  },
};
