// [GD-2] broken: a part is sent in the round of the node only.

import { gossipsOwnPart as specified } from '../../../src/reactor/gossip-data.ts';
import type { Variant } from '../../../src/reference.ts';

export const gd2OwnRoundOnly: Variant = {
  id: 'GD-2-own-round-only',
  type: 'mutant',
  clauses: ['GD-2'],
  summary: 'a part is sent in the round of the node only',
  source: 'a surplus guard',
  replace: {
    gossipsOwnPart: (context, node, parts, state, outside) =>
      context.rules.isInNodesRound(node, state) && specified(context, node, parts, state, outside),
  },
};
