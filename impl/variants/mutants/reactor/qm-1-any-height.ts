// [QM-1] broken: majorities are claimed to a peer of another height.

import { queryMaj23 as specified } from '../../../src/reactor/query-maj23.ts';
import type { Variant } from '../../../src/reference.ts';

export const qm1AnyHeight: Variant = {
  id: 'QM-1-any-height',
  type: 'mutant',
  clauses: ['QM-1'],
  summary: 'majorities are claimed to a peer of another height',
  source: 'a dropped guard',
  replace: {
    queryMaj23: (context, reactor, state, outside) => {
      const { node } = reactor;
      if (state.height !== node.height)
        context.rules.claimOfRound(
          context,
          node,
          state,
          { clause: 'QM-1', round: state.round, type: 'prevote' },
          outside,
        );
      specified(context, reactor, state, outside);
    },
  },
};
