// [PS-NRS-5] as up to tendermint v0.34.24: Precommits is cleared before it is read, so that no last commit is ever carried over.
// Source: tendermint v0.34.24, consensus/reactor.go:1395-1410; carried over from cometbft v0.34.35 on, consensus/reactor.go:1386.

import type { Variant } from '../../src/reference.ts';

export const lastCommitForgotten: Variant = {
  id: 'TM-last-commit-forgotten',
  type: 'dialect',
  clauses: ['PS-NRS-5'],
  summary: 'last_commit is nil at each new height',
  source: 'tendermint v0.34.24, consensus/reactor.go:1395-1410',
  replace: { lastCommitAfterHeightChange: () => null },
};
