// [EV-3] broken: the round of the last commit is always 0.

import { addPeer as specified } from '../../../src/reactor/add-peer.ts';
import type { Variant } from '../../../src/reference.ts';

export const ev3NoLastRound: Variant = {
  id: 'EV-3-no-last-round',
  type: 'mutant',
  clauses: ['EV-3'],
  summary: 'the round of the last commit is always 0',
  source: 'a wrong label: the sentinel for the round',
  replace: {
    addPeer: (context, reactor, outside) =>
      specified(context, { ...reactor, node: { ...reactor.node, lastCommit: undefined } }, outside),
  },
};
