// [EV-4] broken: the greeting does not wait for the link.

import { addPeer as specified } from '../../../src/reactor/add-peer.ts';
import type { Variant } from '../../../src/reference.ts';

export const ev4DoesNotWait: Variant = {
  id: 'EV-4-does-not-wait',
  type: 'mutant',
  clauses: ['EV-4'],
  summary: 'the greeting does not wait for the link',
  source: 'LC-05: blocking flipped',
  replace: {
    addPeer: (context, reactor, outside) =>
      specified(context, reactor, {
        ...outside,
        send: (channel, message) => outside.send(channel, message, false),
      }),
  },
};
