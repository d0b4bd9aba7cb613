// [WF-PR-10] broken: only an absent block id is nil.

import { ZERO_PART_SET_HEADER } from '#spec';
import { receiveBlockId as specified } from '../../../src/codec/received-values.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfPr10AbsentOnly: Variant = {
  id: 'WF-PR-10-absent-only',
  type: 'mutant',
  clauses: ['WF-PR-10'],
  summary: 'only an absent block id is nil',
  source: 'VB-07: the long form of nil taken for a block',
  replace: {
    receiveBlockId: (context, block) =>
      specified(context, block) ??
      (block === undefined ? null : { hash: ZERO_PART_SET_HEADER.hash, part_set_header: ZERO_PART_SET_HEADER }),
  },
};
