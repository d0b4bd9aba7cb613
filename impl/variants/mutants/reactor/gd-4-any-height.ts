// [GD-4] broken: the proposal goes to peers of another height.

import type { Variant } from '../../../src/reference.ts';

export const gd4AnyHeight: Variant = {
  id: 'GD-4-any-height',
  type: 'mutant',
  clauses: ['GD-4'],
  summary: 'the proposal goes to peers of another height',
  source: 'a dropped guard',
  replace: { isInNodesRound: (node, state) => state.round === node.round },
};
