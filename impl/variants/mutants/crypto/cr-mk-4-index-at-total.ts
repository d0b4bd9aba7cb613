// [CR-MK-4] broken: an index equal to the total leads to the last item.

import { rootFromAunts as specified } from '../../../src/crypto/merkle.ts';
import type { Variant } from '../../../src/reference.ts';

export const crMk4IndexAtTotal: Variant = {
  id: 'CR-MK-4-index-at-total',
  type: 'mutant',
  clauses: ['CR-MK-4'],
  summary: 'an index equal to the total leads to the last item',
  source: 'PT-07: the index off by one',
  replace: {
    rootFromAunts: (context, index, total, leaf, aunts) =>
      specified(context, index === total && total > 0n ? index - 1n : index, total, leaf, aunts),
  },
};
