// [GV-4] broken: a peer two heights behind gets no stored commit.

import { compareUint64, nextUint64 } from '#spec';
import type { Variant } from '../../../src/reference.ts';

export const gv4ThreeBehind: Variant = {
  id: 'GV-4-three-behind',
  type: 'mutant',
  clauses: ['GV-4'],
  summary: 'a peer two heights behind gets no stored commit',
  source: 'GV-01: the height off by one',
  replace: { isFurtherBehind: (node, state) => compareUint64(node.height, nextUint64(nextUint64(state.height))) > 0 },
};
