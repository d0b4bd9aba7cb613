// [HVS-3] in the Tendermint family before v1: a vote of another type is dropped without an error. Source: tendermint v0.34.24,
// consensus/types/height_vote_set.go:117-122.

import type { Variant } from '../../src/reference.ts';

export const unknownVoteTypes: Variant = {
  id: 'TM-unknown-vote-types',
  type: 'dialect',
  clauses: ['HVS-3'],
  summary: 'a vote of another type is dropped without an error',
  source: 'tendermint v0.34.24, consensus/types/height_vote_set.go:117-122',
  replace: { refuseType: () => ({ added: false }) },
};
