// [WF-V-D1] in tendermint v0.34: a vote may have height 0. Source: tendermint v0.34.24, types/vote.go:164-166.

import type { Variant } from '../../src/reference.ts';

export const voteHeightZero: Variant = {
  id: 'TM-vote-height-zero',
  type: 'dialect',
  clauses: ['WF-V-D1'],
  summary: 'a vote may have height 0',
  source: 'tendermint v0.34.24, types/vote.go:164-166',
  replace: { checkVoteHeight: () => undefined },
};
