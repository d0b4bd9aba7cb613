// [HVS-2] in the Tendermint family: the round before the first is -1, and gets sets as well. Source: tendermint v0.34.24,
// consensus/types/height_vote_set.go:86-100.

import type { Variant } from '../../src/reference.ts';

export const extraRoundSigned: Variant = {
  id: 'TM-extra-round-signed',
  type: 'dialect',
  clauses: ['HVS-2'],
  summary: 'the round before the first is -1',
  source: 'tendermint v0.34.24, consensus/types/height_vote_set.go:86-100',
  replace: { firstRoundToMake: (votes) => votes.round - 1 },
};
