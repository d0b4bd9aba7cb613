// [GH-4] broken: precommits are not sent in PrecommitWait.

import { HEIGHT_RULES } from '../../../src/reactor/gossip-votes.ts';
import type { Variant } from '../../../src/reference.ts';

const RULES: typeof HEIGHT_RULES = HEIGHT_RULES.map((rule) =>
  rule.clause === 'GH-4'
    ? { ...rule, applies: (node, state) => rule.applies(node, { ...state, step: state.step + 1 }) }
    : rule,
);

export const gh4NotInPrecommitWait: Variant = {
  id: 'GH-4-not-in-precommit-wait',
  type: 'mutant',
  clauses: ['GH-4'],
  summary: 'precommits are not sent in PrecommitWait',
  source: 'GV-05: the text of tendermint v0.31',
  replace: { heightRules: () => RULES },
};
