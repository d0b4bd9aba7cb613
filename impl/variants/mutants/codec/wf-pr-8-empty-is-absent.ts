// [WF-PR-8] broken: an empty time counts as an absent one.

import { receiveTime as specified } from '../../../src/codec/received-values.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfPr8EmptyIsAbsent: Variant = {
  id: 'WF-PR-8-empty-is-absent',
  type: 'mutant',
  clauses: ['WF-PR-8'],
  summary: 'an empty time counts as an absent one',
  source: 'an empty sub-message taken for none',
  replace: {
    receiveTime: (context, time) => specified(context, time?.seconds === 0n && time.nanos === 0 ? undefined : time),
  },
};
