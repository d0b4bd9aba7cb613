// [QM-5] broken: an iteration without a claim does not sleep.

import { queryMaj23 as specified } from '../../../src/reactor/query-maj23.ts';
import type { Variant } from '../../../src/reference.ts';

export const qm5NoSleep: Variant = {
  id: 'QM-5-no-sleep',
  type: 'mutant',
  clauses: ['QM-5', 'SL-3'],
  summary: 'an iteration without a claim does not sleep',
  source: 'LC-14: a spinning routine',
  replace: {
    queryMaj23: (context, reactor, state, outside) => {
      let sleeps = 0;
      specified(context, reactor, state, { ...outside, sleep: () => sleeps++ });
      for (; sleeps > 1; sleeps--) outside.sleep();
    },
  },
};
