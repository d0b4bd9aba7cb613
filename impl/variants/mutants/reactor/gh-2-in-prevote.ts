// [GH-2] broken: the POL is sent in Prevote too.

import { HEIGHT_RULES } from '../../../src/reactor/gossip-votes.ts';
import type { Variant } from '../../../src/reference.ts';

const RULES: typeof HEIGHT_RULES = HEIGHT_RULES.map((rule) =>
  rule.clause === 'GH-2'
    ? { ...rule, applies: (node, state) => rule.applies(node, { ...state, step: state.step - 1 }) }
    : rule,
);

export const gh2InPrevote: Variant = {
  id: 'GH-2-in-prevote',
  type: 'mutant',
  clauses: ['GH-2'],
  summary: 'the POL is sent in Prevote too',
  source: 'GV-05: the step off by one',
  replace: { heightRules: () => RULES },
};
