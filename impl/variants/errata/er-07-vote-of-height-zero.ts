// [CS-5] [WF-V-D1] as at the pin: a vote of height 0 is decoded, and a precommit for the height before the initial one goes to a last
// commit that is nil. Source: types/vote.go:162-182, consensus/state.go:624-631.

import type { Variant } from '../../src/reference.ts';

export const er07: Variant = {
  id: 'ER-07',
  type: 'erratum',
  clauses: ['CS-5', 'WF-V-D1'],
  summary: 'a vote of height 0 is accepted, and a precommit for a height without a last commit crashes',
  source: 'RP-3, types/vote.go:162-182, consensus/state.go:624-631',
  replace: {
    checkVoteHeight: () => undefined,
    addLatePrecommit: (context, lastCommit, vote) => context.rules.addToVoteSet(context, lastCommit, vote),
  },
};
