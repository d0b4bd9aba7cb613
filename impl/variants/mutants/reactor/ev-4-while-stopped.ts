// [EV-4] broken: a new peer is greeted while the reactor is not running.

import { addPeer as specified } from '../../../src/reactor/add-peer.ts';
import type { Variant } from '../../../src/reference.ts';

export const ev4WhileStopped: Variant = {
  id: 'EV-4-while-stopped',
  type: 'mutant',
  clauses: ['EV-4'],
  summary: 'a new peer is greeted while the reactor is not running',
  source: 'LC-04: a dropped guard',
  replace: { addPeer: (context, reactor, outside) => specified(context, { ...reactor, running: true }, outside) },
};
