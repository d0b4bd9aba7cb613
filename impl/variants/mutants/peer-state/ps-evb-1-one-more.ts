// [PS-EVB-1] broken: the arrays of the height get one bit too many.

import { ensureVotesOfHeight as specified } from '../../../src/peer-state/ensure-vote-bit-arrays.ts';
import type { Variant } from '../../../src/reference.ts';

export const psEvb1OneMore: Variant = {
  id: 'PS-EVB-1-one-more',
  type: 'mutant',
  clauses: ['PS-EVB-1'],
  summary: 'the arrays of the height get one bit too many',
  source: 'off by one',
  replace: {
    ensureVotesOfHeight: (context, state, size) => specified(context, state, size === 0 ? 0 : size + 1),
  },
};
