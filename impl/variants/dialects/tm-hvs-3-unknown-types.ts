// [HVS-3] in the Tendermint family before v1: a vote of another type is dropped without an error. Source: tendermint v0.34.24,
// consensus/types/height_vote_set.go:117-122.

import type { Variant } from '../../src/reference.ts';

export const tmHvs3: Variant = {
  id: 'TM-HVS-3',
  type: 'dialect',
  clauses: ['HVS-3'],
  summary: 'a vote of another type is dropped without an error',
  source: 'tendermint v0.34.24, consensus/types/height_vote_set.go:117-122',
  replace: { refuseType: () => ({ added: false }) },
};
