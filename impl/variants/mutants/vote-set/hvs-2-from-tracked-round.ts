// [HVS-2] broken: the sets are made from the tracked round on.

import type { Variant } from '../../../src/reference.ts';

export const hvs2FromTrackedRound: Variant = {
  id: 'HVS-2-from-tracked-round',
  type: 'mutant',
  clauses: ['HVS-2'],
  summary: 'the sets are made from the tracked round on',
  source: 'VS-03: round 0 left out',
  replace: { firstRoundToMake: (votes) => votes.round },
};
