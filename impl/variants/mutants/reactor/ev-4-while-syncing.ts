// [EV-4] broken: a new peer is greeted while syncing.

import { addPeer as specified } from '../../../src/reactor/add-peer.ts';
import type { Variant } from '../../../src/reference.ts';

export const ev4WhileSyncing: Variant = {
  id: 'EV-4-while-syncing',
  type: 'mutant',
  clauses: ['EV-4'],
  summary: 'a new peer is greeted while syncing',
  source: 'LC-03: tendermint c6f612bfc',
  replace: { addPeer: (context, reactor, outside) => specified(context, { ...reactor, fastSync: false }, outside) },
};
