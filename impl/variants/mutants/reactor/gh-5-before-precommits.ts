// [GH-5] broken: the prevotes at any step are tried before the precommits.

import { HEIGHT_RULES } from '../../../src/reactor/gossip-votes.ts';
import type { Variant } from '../../../src/reference.ts';

const RULES = [
  ...HEIGHT_RULES.slice(0, 3),
  ...HEIGHT_RULES.slice(4, 5),
  ...HEIGHT_RULES.slice(3, 4),
  ...HEIGHT_RULES.slice(5),
];

export const gh5BeforePrecommits: Variant = {
  id: 'GH-5-before-precommits',
  type: 'mutant',
  clauses: ['GH-5', 'GV-2'],
  summary: 'the prevotes at any step are tried before the precommits',
  source: 'GV-05: two neighbours swapped',
  replace: { heightRules: () => RULES },
};
