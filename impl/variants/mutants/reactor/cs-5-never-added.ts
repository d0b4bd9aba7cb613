// [CS-5] broken: a precommit for the height below goes to no last commit.

import type { Variant } from '../../../src/reference.ts';

export const cs5NeverAdded: Variant = {
  id: 'CS-5-never-added',
  type: 'mutant',
  clauses: ['CS-5'],
  summary: 'a precommit for the height below goes to no last commit',
  source: 'the arm for the height below left out',
  replace: {
    addLatePrecommit: () => ({ added: false }),
  },
};
