// [SL-3] broken: the +2/3 routine sleeps once at the end only.

import { queryMaj23 as specified } from '../../../src/reactor/query-maj23.ts';
import type { Variant } from '../../../src/reference.ts';

export const sl3Once: Variant = {
  id: 'SL-3-once',
  type: 'mutant',
  clauses: ['SL-3'],
  summary: 'the +2/3 routine sleeps once at the end only',
  source: 'the sleeps after claims left out',
  replace: {
    queryMaj23: (context, reactor, state, outside) => {
      specified(context, reactor, state, { ...outside, sleep: () => undefined });
      outside.sleep();
    },
  },
};
