// [GD-4] broken: the proposal goes to peers of another round.

import type { Variant } from '../../../src/reference.ts';

export const gd4AnyRound: Variant = {
  id: 'GD-4-any-round',
  type: 'mutant',
  clauses: ['GD-4'],
  summary: 'the proposal goes to peers of another round',
  source: 'a dropped guard',
  replace: { isInNodesRound: (node, state) => state.height === node.height },
};
