// [WF-BP-D1] in the Tendermint family: a proof has at most 100 aunts. Source: tendermint v0.34.24, crypto/merkle/proof.go:12-16,
// 108-110.

import type { Variant } from '../../src/reference.ts';

const AUNTS_MAX = 100;

export const auntsBounded: Variant = {
  id: 'TM-aunts-bounded',
  type: 'dialect',
  clauses: ['WF-BP-D1'],
  summary: 'a proof has at most 100 aunts',
  source: 'tendermint v0.34.24, crypto/merkle/proof.go:108-110',
  replace: {
    checkAuntCount: (_context, count) =>
      count > AUNTS_MAX ? `expected no more than ${AUNTS_MAX} aunts, got ${count}` : undefined,
  },
};
