// [GD-4] broken: height and round of the peer are not looked at.

import type { Variant } from '../../../src/reference.ts';

export const gd4Unchecked: Variant = {
  id: 'GD-4-unchecked',
  type: 'mutant',
  clauses: ['GD-4'],
  summary: 'height and round of the peer are not looked at',
  source: 'the whole guard dropped',
  replace: {
    isInNodesRound: () => true,
  },
};
