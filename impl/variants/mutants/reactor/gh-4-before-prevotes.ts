// [GH-4] broken: the precommits of the round are tried before the prevotes.

import { HEIGHT_RULES } from '../../../src/reactor/gossip-votes.ts';
import type { Variant } from '../../../src/reference.ts';

const RULES = [
  ...HEIGHT_RULES.slice(0, 2),
  ...HEIGHT_RULES.slice(3, 4),
  ...HEIGHT_RULES.slice(2, 3),
  ...HEIGHT_RULES.slice(4),
];

export const gh4BeforePrevotes: Variant = {
  id: 'GH-4-before-prevotes',
  type: 'mutant',
  clauses: ['GH-4', 'GH-3', 'GV-2'],
  summary: 'the precommits of the round are tried before the prevotes',
  source: 'GV-05: two neighbours swapped',
  replace: { heightRules: () => RULES },
};
