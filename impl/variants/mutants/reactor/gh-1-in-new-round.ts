// [GH-1] broken: the last commit is sent in NewRound, not in NewHeight.

import { HEIGHT_RULES } from '../../../src/reactor/gossip-votes.ts';
import type { Variant } from '../../../src/reference.ts';

const RULES: typeof HEIGHT_RULES = HEIGHT_RULES.map((rule) =>
  rule.clause === 'GH-1'
    ? { ...rule, applies: (node, state) => rule.applies(node, { ...state, step: state.step - 1 }) }
    : rule,
);

export const gh1InNewRound: Variant = {
  id: 'GH-1-in-new-round',
  type: 'mutant',
  clauses: ['GH-1'],
  summary: 'the last commit is sent in NewRound, not in NewHeight',
  source: 'GV-05: the step off by one',
  replace: { heightRules: () => RULES },
};
