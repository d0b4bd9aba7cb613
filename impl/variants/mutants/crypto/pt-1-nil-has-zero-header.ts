// [PT-1] broken: a nil set has the zero header.

import { samePartSetHeader, ZERO_PART_SET_HEADER } from '#spec';
import { partSetHasHeader as specified } from '../../../src/crypto/part-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const pt1NilHasZeroHeader: Variant = {
  id: 'PT-1-nil-has-zero-header',
  type: 'mutant',
  clauses: ['PT-1'],
  summary: 'a nil set has the zero header',
  source: 'the guard for nil dropped',
  replace: {
    partSetHasHeader: (context, set, header) =>
      set === null ? samePartSetHeader(header, ZERO_PART_SET_HEADER) : specified(context, set, header),
  },
};
