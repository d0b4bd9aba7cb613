// [QM-4] broken: the commit at the height of the store is not claimed.

import { compareUint64 } from '#spec';
import { claimsCommit as specified } from '../../../src/reactor/query-maj23.ts';
import type { Variant } from '../../../src/reference.ts';

export const qm4BelowTip: Variant = {
  id: 'QM-4-below-tip',
  type: 'mutant',
  clauses: ['QM-4'],
  summary: 'the commit at the height of the store is not claimed',
  source: 'GV-10: tendermint before c1729addc',
  replace: {
    claimsCommit: (context, reactor, state) =>
      compareUint64(state.height, reactor.store.height) < 0 && specified(context, reactor, state),
  },
};
