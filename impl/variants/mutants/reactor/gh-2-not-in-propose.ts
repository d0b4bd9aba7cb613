// [GH-2] broken: the POL is not sent in Propose.

import { HEIGHT_RULES } from '../../../src/reactor/gossip-votes.ts';
import type { Variant } from '../../../src/reference.ts';

const RULES: typeof HEIGHT_RULES = HEIGHT_RULES.map((rule) =>
  rule.clause === 'GH-2'
    ? { ...rule, applies: (node, state) => rule.applies(node, { ...state, step: state.step + 1 }) }
    : rule,
);

export const gh2NotInPropose: Variant = {
  id: 'GH-2-not-in-propose',
  type: 'mutant',
  clauses: ['GH-2'],
  summary: 'the POL is not sent in Propose',
  source: 'GV-05: the step off by one',
  replace: { heightRules: () => RULES },
};
