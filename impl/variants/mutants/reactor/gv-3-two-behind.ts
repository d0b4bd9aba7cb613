// [GV-3] broken: the last commit goes to a peer two heights behind.

import { nextUint64 } from '#spec';
import type { Variant } from '../../../src/reference.ts';

export const gv3TwoBehind: Variant = {
  id: 'GV-3-two-behind',
  type: 'mutant',
  clauses: ['GV-3'],
  summary: 'the last commit goes to a peer two heights behind',
  source: 'GV-01: the height off by one',
  replace: { isOneBehind: (node, state) => node.height === nextUint64(nextUint64(state.height)) },
};
