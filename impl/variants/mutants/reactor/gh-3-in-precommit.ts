// [GH-3] broken: prevotes are tried first in Precommit too.

import { HEIGHT_RULES } from '../../../src/reactor/gossip-votes.ts';
import type { Variant } from '../../../src/reference.ts';

const RULES: typeof HEIGHT_RULES = HEIGHT_RULES.map((rule) =>
  rule.clause === 'GH-3'
    ? { ...rule, applies: (node, state) => rule.applies(node, { ...state, step: state.step - 1 }) }
    : rule,
);

export const gh3InPrecommit: Variant = {
  id: 'GH-3-in-precommit',
  type: 'mutant',
  clauses: ['GH-3'],
  summary: 'prevotes are tried first in Precommit too',
  source: 'GV-05: the step off by one',
  replace: { heightRules: () => RULES },
};
