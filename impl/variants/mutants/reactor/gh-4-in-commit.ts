// [GH-4] broken: precommits are sent in Commit too.

import { HEIGHT_RULES } from '../../../src/reactor/gossip-votes.ts';
import type { Variant } from '../../../src/reference.ts';

const RULES: typeof HEIGHT_RULES = HEIGHT_RULES.map((rule) =>
  rule.clause === 'GH-4'
    ? { ...rule, applies: (node, state) => rule.applies(node, { ...state, step: state.step - 1 }) }
    : rule,
);

export const gh4InCommit: Variant = {
  id: 'GH-4-in-commit',
  type: 'mutant',
  clauses: ['GH-4'],
  summary: 'precommits are sent in Commit too',
  source: 'GV-05: the step off by one',
  replace: { heightRules: () => RULES },
};
