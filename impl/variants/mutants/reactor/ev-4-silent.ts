// [EV-4] broken: a new peer is not greeted.

import type { Variant } from '../../../src/reference.ts';

export const ev4Silent: Variant = {
  id: 'EV-4-silent',
  type: 'mutant',
  clauses: ['EV-4'],
  summary: 'a new peer is not greeted',
  source: 'LC-03: tendermint #10',
  replace: { addPeer: () => undefined },
};
