// [QM-1] broken: a majority for nil is not claimed.

import { claimOfRound as specified } from '../../../src/reactor/query-maj23.ts';
import type { Variant } from '../../../src/reference.ts';

export const qm1NotForNil: Variant = {
  id: 'QM-1-not-for-nil',
  type: 'mutant',
  clauses: ['QM-1', 'QM-2'],
  summary: 'a majority for nil is not claimed',
  source: 'PS-06: nil taken for no majority',
  replace: {
    claimOfRound: (context, node, state, claim, outside) => {
      if (context.rules.votesOf(context, node.votes, claim.round, claim.type)?.majority?.block !== null)
        specified(context, node, state, claim, outside);
    },
  },
};
