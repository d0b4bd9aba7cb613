// INV-S6: a catch-up round has its array.

import { bitsOf } from './changed-fields.ts';
import { fieldBreach } from './describe.ts';
import { plainStateInvariant } from './state-invariant.ts';

export const catchupRoundHasArray = plainStateInvariant(
  {
    id: 'INV-S6',
    name: 'catchup-round-has-array',
    headline: 'catchup-round-correct',
    clauses: ['PS-ECC-4', 'PS-ECC-3', 'PS-NRS-6'],
    statement: 'a catchup_commit_round implies that catchup_commit is not nil',
    needs: [],
    watches: bitsOf(['catchup_commit_round', 'catchup_commit']),
  },
  (state, { noRound }) =>
    state.catchup_commit_round !== noRound && state.catchup_commit === null
      ? fieldBreach('catchup_commit', `not nil, as the catch-up round is ${state.catchup_commit_round}`, state)
      : undefined,
);
