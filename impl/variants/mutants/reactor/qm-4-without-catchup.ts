// [QM-4] broken: the commit is claimed to a peer that is not catching up on one.

import { claimsCommit as specified } from '../../../src/reactor/query-maj23.ts';
import type { Variant } from '../../../src/reference.ts';

export const qm4WithoutCatchup: Variant = {
  id: 'QM-4-without-catchup',
  type: 'mutant',
  clauses: ['QM-4'],
  summary: 'the commit is claimed to a peer that is not catching up on one',
  source: 'a dropped guard',
  replace: {
    claimsCommit: (context, reactor, state) => specified(context, reactor, { ...state, catchupCommitRound: 1 }),
  },
};
