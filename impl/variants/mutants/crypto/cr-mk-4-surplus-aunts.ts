// [CR-MK-4] broken: aunts that are left over are ignored.

import { rootFromAunts as specified } from '../../../src/crypto/merkle.ts';
import type { Variant } from '../../../src/reference.ts';

export const crMk4SurplusAunts: Variant = {
  id: 'CR-MK-4-surplus-aunts',
  type: 'mutant',
  clauses: ['CR-MK-4'],
  summary: 'aunts that are left over are ignored',
  source: 'VB-13: the length of the proof unchecked',
  replace: {
    rootFromAunts: (context, index, total, leaf, aunts) =>
      total === 1n && index === 0n ? leaf : specified(context, index, total, leaf, aunts),
  },
};
