// [QM-3] broken: a POL round of 0 counts as none.

import { claimOfRound as specified } from '../../../src/reactor/query-maj23.ts';
import type { Variant } from '../../../src/reference.ts';

export const qm3NotRound0: Variant = {
  id: 'QM-3-not-round-0',
  type: 'mutant',
  clauses: ['QM-3'],
  summary: 'a POL round of 0 counts as none',
  source: 'GV-08: tendermint v0.34',
  replace: {
    claimOfRound: (context, node, state, claim, outside) => {
      if (claim.clause !== 'QM-3' || claim.round !== 0) specified(context, node, state, claim, outside);
    },
  },
};
