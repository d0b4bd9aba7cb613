// [GV-4] broken: the stored commit goes to peers that are not further behind.

import { compareUint64, nextUint64 } from '#spec';
import type { Variant } from '../../../src/reference.ts';

export const gv4Inverted: Variant = {
  id: 'GV-4-inverted',
  type: 'mutant',
  clauses: ['GV-4'],
  summary: 'the stored commit goes to peers that are not further behind',
  source: 'GV-01: tendermint before 16a1404cf',
  replace: { isFurtherBehind: (node, state) => compareUint64(node.height, nextUint64(nextUint64(state.height))) <= 0 },
};
