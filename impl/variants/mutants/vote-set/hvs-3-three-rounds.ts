// [HVS-3] broken: a peer may open three rounds.

import type { Variant } from '../../../src/reference.ts';

export const hvs3ThreeRounds: Variant = {
  id: 'HVS-3-three-rounds',
  type: 'mutant',
  clauses: ['HVS-3'],
  summary: 'a peer may open three rounds',
  source: 'VS-05: the bound off by one',
  replace: { mayOpenRound: (opened) => opened.length < 3 },
};
