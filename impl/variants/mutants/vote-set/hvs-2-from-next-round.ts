// [HVS-2] broken: the sets are made from the tracked round and one on.

import type { Variant } from '../../../src/reference.ts';

export const hvs2FromNextRound: Variant = {
  id: 'HVS-2-from-next-round',
  type: 'mutant',
  clauses: ['HVS-2'],
  summary: 'the sets are made from the tracked round and one on',
  source: 'VS-03: tendermint before a88537bb8',
  replace: { firstRoundToMake: (votes) => votes.round + 1 },
};
