// [QM-1] broken: the majorities of the round of the node are claimed.

import { claimOfRound as specified } from '../../../src/reactor/query-maj23.ts';
import type { Variant } from '../../../src/reference.ts';

export const qm1NodesRound: Variant = {
  id: 'QM-1-nodes-round',
  type: 'mutant',
  clauses: ['QM-1', 'QM-2'],
  summary: 'the majorities of the round of the node are claimed',
  source: 'a wrong round: the node for the peer',
  replace: {
    claimOfRound: (context, node, state, claim, outside) =>
      specified(context, node, state, claim.clause === 'QM-3' ? claim : { ...claim, round: node.round }, outside),
  },
};
