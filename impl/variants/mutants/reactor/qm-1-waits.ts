// [QM-1] broken: claims wait for the link.

import { queryMaj23 as specified } from '../../../src/reactor/query-maj23.ts';
import type { Variant } from '../../../src/reference.ts';

export const qm1Waits: Variant = {
  id: 'QM-1-waits',
  type: 'mutant',
  clauses: ['QM-1', 'QM-2', 'QM-3', 'QM-4'],
  summary: 'claims wait for the link',
  source: 'blocking flipped',
  replace: {
    queryMaj23: (context, reactor, state, outside) =>
      specified(context, reactor, state, { ...outside, send: (channel, claim) => outside.send(channel, claim, true) }),
  },
};
