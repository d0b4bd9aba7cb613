// [GD-3] broken: a peer at the height of the node is served from the store.

import { isCatchingUp as specified } from '../../../src/reactor/gossip-data.ts';
import type { Variant } from '../../../src/reference.ts';

export const gd3AtHeight: Variant = {
  id: 'GD-3-at-height',
  type: 'mutant',
  clauses: ['GD-3'],
  summary: 'a peer at the height of the node is served from the store',
  source: 'the height off by one',
  replace: { isCatchingUp: (reactor, state) => state.height === reactor.node.height || specified(reactor, state) },
};
