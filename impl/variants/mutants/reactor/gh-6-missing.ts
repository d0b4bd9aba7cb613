// [GH-6] broken: the POL is not sent after Propose.

import { HEIGHT_RULES } from '../../../src/reactor/gossip-votes.ts';
import type { Variant } from '../../../src/reference.ts';

const RULES: typeof HEIGHT_RULES = HEIGHT_RULES.map((rule) =>
  rule.clause === 'GH-6' ? { ...rule, applies: () => false } : rule,
);

export const gh6Missing: Variant = {
  id: 'GH-6-missing',
  type: 'mutant',
  clauses: ['GH-6'],
  summary: 'the POL is not sent after Propose',
  source: 'GV-05: the last rule left out',
  replace: { heightRules: () => RULES },
};
