// [PS-GVB-4] broken: every lower height counts as the one below.

import { compareUint64 } from '#spec';
import { isHeightAfter as specified } from '../../../src/peer-state/get-vote-bit-array.ts';
import type { Variant } from '../../../src/reference.ts';

export const psGvb4AnyLowerHeight: Variant = {
  id: 'PS-GVB-4-any-lower-height',
  type: 'mutant',
  clauses: ['PS-GVB-4', 'PS-EVB-3'],
  summary: 'every lower height counts as the one below',
  source: '> where the heights must follow each other',
  replace: { isHeightAfter: (height, earlier) => specified(height, earlier) || compareUint64(height, earlier) > 0 },
};
