// [PS-GVB-7] broken: no height follows 2^64-1.

import { UINT64_MAX } from '#spec';
import { isHeightAfter as specified } from '../../../src/peer-state/get-vote-bit-array.ts';
import type { Variant } from '../../../src/reference.ts';

export const psGvb7NoWrap: Variant = {
  id: 'PS-GVB-7-no-wrap',
  type: 'mutant',
  clauses: ['PS-GVB-7'],
  summary: 'no height follows 2^64-1',
  source: 'PS-18: cometbft 51f21d27b0',
  replace: { isHeightAfter: (height, earlier) => earlier !== UINT64_MAX && specified(height, earlier) },
};
