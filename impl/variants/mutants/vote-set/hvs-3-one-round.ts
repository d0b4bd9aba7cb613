// [HVS-3] broken: a peer may open one round.

import type { Variant } from '../../../src/reference.ts';

export const hvs3OneRound: Variant = {
  id: 'HVS-3-one-round',
  type: 'mutant',
  clauses: ['HVS-3'],
  summary: 'a peer may open one round',
  source: 'VS-05: the bound off by one',
  replace: { mayOpenRound: (opened) => opened.length < 1 },
};
