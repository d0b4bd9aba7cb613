// [PS-AHV-1] broken: a message of the height below marks the last commit.

import { isHeightAfter } from '../../../src/peer-state/get-vote-bit-array.ts';
import type { Variant } from '../../../src/reference.ts';

export const psAhv1HeightBelow: Variant = {
  id: 'PS-AHV-1-height-below',
  type: 'mutant',
  clauses: ['PS-AHV-1'],
  summary: 'a message of the height below marks the last commit',
  source: 'PS-11: the guard dropped',
  replace: {
    hasVoteIsOfPeersHeight: (state, message) =>
      state.height === message.height || isHeightAfter(state.height, message.height),
  },
};
