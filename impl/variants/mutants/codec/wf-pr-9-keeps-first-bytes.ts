// [WF-PR-9] broken: of a longer hash the first bytes count.

import { receiveHash as specified } from '../../../src/codec/received-values.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfPr9KeepsFirstBytes: Variant = {
  id: 'WF-PR-9-keeps-first-bytes',
  type: 'mutant',
  clauses: ['WF-PR-9'],
  summary: 'of a longer hash the first bytes count',
  source: 'VB-07: cropped at the other end',
  replace: { receiveHash: (context, bytes, size) => specified(context, bytes.subarray(0, size), size) },
};
