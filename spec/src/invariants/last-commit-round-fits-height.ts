// INV-S2: only the initial height has no last commit. The initial height is taken to be the lowest one of the scenario.

import { compareUint64 } from '../uint64.ts';
import { bitsOf } from './changed-fields.ts';
import { fieldBreach } from './describe.ts';
import { stateInvariant } from './state-invariant.ts';
import { STRAY_CLAUSES, strayClause } from './stray-change.ts';

export const lastCommitRoundFitsHeight = stateInvariant(
  {
    id: 'INV-S2',
    name: 'last-commit-round-fits-height',
    clauses: ['PS-NRS-5', 'PS-NRS-7', ...STRAY_CLAUSES],
    clauseOf: (transition) => {
      if (transition.operation !== 'apply_new_round_step') return strayClause(transition);
      return transition.before.height === transition.after.height ? 'PS-NRS-7' : 'PS-NRS-5';
    },
    statement: 'last_commit_round is none up to the initial height, and is there above it',
    needs: ['commits'],
    watches: bitsOf(['height', 'last_commit_round']),
  },
  ({ lowestHeight, dialect: { noRound } }) =>
    (state) => {
      const isAbove = lowestHeight !== undefined && compareUint64(state.height, lowestHeight) > 0;
      if (isAbove === (state.last_commit_round !== noRound)) return undefined;
      const where = `at height ${state.height}, the initial height being ${lowestHeight ?? 'unknown'}`;
      return fieldBreach('last_commit_round', `${isAbove ? `not ${noRound}` : String(noRound)} ${where}`, state);
    },
);
