// [WF-V-D1] as at the pin: a vote of height 0 is decoded, and a precommit for the height before the initial one reaches a last
// commit that is nil. Source: types/vote.go:162-182, consensus/state.go:624-631.

import type { Variant } from '../../src/reference.ts';

export const er07: Variant = {
  id: 'ER-07',
  type: 'erratum',
  clauses: ['CS-5', 'WF-V-D1'],
  summary: 'a vote of height 0 is accepted',
  source: 'RP-3, types/vote.go:162-182',
  replace: { checkVoteHeight: () => undefined },
};
