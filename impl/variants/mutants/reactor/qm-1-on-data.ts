// [QM-1] broken: claims go to the data channel.

import { queryMaj23 as specified } from '../../../src/reactor/query-maj23.ts';
import type { Variant } from '../../../src/reference.ts';

export const qm1OnData: Variant = {
  id: 'QM-1-on-data',
  type: 'mutant',
  clauses: ['QM-1', 'QM-2', 'QM-3', 'QM-4'],
  summary: 'claims go to the data channel',
  source: 'GV-10: tendermint before c5a803a14',
  replace: {
    queryMaj23: (context, reactor, state, outside) =>
      specified(context, reactor, state, {
        ...outside,
        send: (_channel, claim, blocking) => outside.send('data', claim, blocking),
      }),
  },
};
