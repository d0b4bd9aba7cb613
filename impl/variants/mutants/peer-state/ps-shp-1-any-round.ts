// [PS-SHP-1] broken: a proposal of another round is taken.

import type { Variant } from '../../../src/reference.ts';

export const psShp1AnyRound: Variant = {
  id: 'PS-SHP-1-any-round',
  type: 'mutant',
  clauses: ['PS-SHP-1'],
  summary: 'a proposal of another round is taken',
  source: 'the round dropped from the guard',
  replace: { proposalIsOfPeersRound: (state, proposal) => state.height === proposal.height },
};
