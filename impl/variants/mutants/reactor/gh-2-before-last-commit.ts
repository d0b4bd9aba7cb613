// [GH-2] broken: the POL is tried before the last commit.

import { HEIGHT_RULES } from '../../../src/reactor/gossip-votes.ts';
import type { Variant } from '../../../src/reference.ts';

const RULES = [...HEIGHT_RULES.slice(1, 2), ...HEIGHT_RULES.slice(0, 1), ...HEIGHT_RULES.slice(2)];

export const gh2BeforeLastCommit: Variant = {
  id: 'GH-2-before-last-commit',
  type: 'mutant',
  clauses: ['GH-2', 'GH-1', 'GV-2'],
  summary: 'the POL is tried before the last commit',
  source: 'GV-05: two neighbours swapped',
  replace: { heightRules: () => RULES },
};
