// [GH-3] broken: the prevotes of the round are tried before the POL.

import { HEIGHT_RULES } from '../../../src/reactor/gossip-votes.ts';
import type { Variant } from '../../../src/reference.ts';

const RULES = [
  ...HEIGHT_RULES.slice(0, 1),
  ...HEIGHT_RULES.slice(2, 3),
  ...HEIGHT_RULES.slice(1, 2),
  ...HEIGHT_RULES.slice(3),
];

export const gh3BeforePol: Variant = {
  id: 'GH-3-before-pol',
  type: 'mutant',
  clauses: ['GH-3', 'GH-2', 'GV-2'],
  summary: 'the prevotes of the round are tried before the POL',
  source: 'GV-05: two neighbours swapped',
  replace: { heightRules: () => RULES },
};
