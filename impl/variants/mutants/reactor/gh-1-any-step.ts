// [GH-1] broken: the last commit is sent at any step.

import { HEIGHT_RULES } from '../../../src/reactor/gossip-votes.ts';
import type { Variant } from '../../../src/reference.ts';

const RULES: typeof HEIGHT_RULES = HEIGHT_RULES.map((rule) =>
  rule.clause === 'GH-1' ? { ...rule, applies: () => true } : rule,
);

export const gh1AnyStep: Variant = {
  id: 'GH-1-any-step',
  type: 'mutant',
  clauses: ['GH-1'],
  summary: 'the last commit is sent at any step',
  source: 'GV-05: the step dropped',
  replace: { heightRules: () => RULES },
};
