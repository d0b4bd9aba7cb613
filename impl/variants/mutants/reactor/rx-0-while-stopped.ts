// [RX-0] broken: messages are handled while the reactor is not running.

import { receive as specified } from '../../../src/reactor/receive.ts';
import type { Variant } from '../../../src/reference.ts';

export const rx0WhileStopped: Variant = {
  id: 'RX-0-while-stopped',
  type: 'mutant',
  clauses: ['RX-0'],
  summary: 'messages are handled while the reactor is not running',
  source: 'a dropped guard',
  replace: {
    receive: (context, reactor, sender, channel, bytes, outside) =>
      specified(context, { ...reactor, running: true }, sender, channel, bytes, outside),
  },
};
