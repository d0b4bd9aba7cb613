// [WF-PR-8] broken: an absent time is the start of 1970.

import { receiveTime as specified } from '../../../src/codec/received-values.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfPr8AbsentIsEpoch: Variant = {
  id: 'WF-PR-8-absent-is-epoch',
  type: 'mutant',
  clauses: ['WF-PR-8'],
  summary: 'an absent time is the start of 1970',
  source: 'the zero of another language',
  replace: {
    receiveTime: (context, time) => (time === undefined ? { seconds: 0, nanos: 0 } : specified(context, time)),
  },
};
