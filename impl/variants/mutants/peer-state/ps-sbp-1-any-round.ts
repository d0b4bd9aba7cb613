// [PS-SBP-1] broken: a part of another round is marked.

import type { Variant } from '../../../src/reference.ts';

export const psSbp1AnyRound: Variant = {
  id: 'PS-SBP-1-any-round',
  type: 'mutant',
  clauses: ['PS-SBP-1'],
  summary: 'a part of another round is marked',
  source: 'the round dropped from the guard',
  replace: { partIsOfPeersRound: (state, part) => state.height === part.height },
};
