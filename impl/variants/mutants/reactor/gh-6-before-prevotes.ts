// [GH-6] broken: the POL at any step is tried before the prevotes.

import { HEIGHT_RULES } from '../../../src/reactor/gossip-votes.ts';
import type { Variant } from '../../../src/reference.ts';

const RULES = [...HEIGHT_RULES.slice(0, 4), ...HEIGHT_RULES.slice(5), ...HEIGHT_RULES.slice(4, 5)];

export const gh6BeforePrevotes: Variant = {
  id: 'GH-6-before-prevotes',
  type: 'mutant',
  clauses: ['GH-6', 'GV-2'],
  summary: 'the POL at any step is tried before the prevotes',
  source: 'GV-05: two neighbours swapped',
  replace: { heightRules: () => RULES },
};
