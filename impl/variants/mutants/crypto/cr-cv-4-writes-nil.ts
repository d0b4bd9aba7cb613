// [CR-CV-4] broken: the zero block id is written in full.

import { ZERO_PART_SET_HEADER } from '#spec';
import { canonicalBlockId as specified } from '../../../src/crypto/sign-bytes.ts';
import type { Variant } from '../../../src/reference.ts';

export const crCv4WritesNil: Variant = {
  id: 'CR-CV-4-writes-nil',
  type: 'mutant',
  clauses: ['CR-CV-4'],
  summary: 'the zero block id is written in full',
  source: 'VB-07: nil as it is on the wire',
  replace: {
    canonicalBlockId: (context, block) =>
      specified(context, block) ?? { hash: ZERO_PART_SET_HEADER.hash, part_set_header: ZERO_PART_SET_HEADER },
  },
};
