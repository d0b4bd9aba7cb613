// [GD-3] broken: a peer one height behind is not served from the store.

import { compareUint64 } from '#spec';
import type { Variant } from '../../../src/reference.ts';

export const gd3OneBehindWaits: Variant = {
  id: 'GD-3-one-behind-waits',
  type: 'mutant',
  clauses: ['GD-3'],
  summary: 'a peer one height behind is not served from the store',
  source: 'the height off by one',
  replace: {
    isCatchingUp: ({ node }, state) =>
      compareUint64(state.height, 0) > 0 && compareUint64(state.height, node.height - 1) < 0,
  },
};
