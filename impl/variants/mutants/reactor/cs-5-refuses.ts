// [CS-5] broken: a precommit for a height without a last commit is an error.

import { addLatePrecommit as specified } from '../../../src/vote-set/late-precommit.ts';
import type { Variant } from '../../../src/reference.ts';

export const cs5Refuses: Variant = {
  id: 'CS-5-refuses',
  type: 'mutant',
  clauses: ['CS-5'],
  summary: 'a precommit for a height without a last commit is an error',
  source: 'VB-11: the repair as a refusal',
  replace: {
    addLatePrecommit: (context, lastCommit, vote) =>
      lastCommit === undefined ? { added: false, error: 'no last commit' } : specified(context, lastCommit, vote),
  },
};
