// [GH-4] broken: precommits of rounds before the last are not sent.

import { HEIGHT_RULES } from '../../../src/reactor/gossip-votes.ts';
import type { Variant } from '../../../src/reference.ts';

const RULES: typeof HEIGHT_RULES = HEIGHT_RULES.map((rule) =>
  rule.clause === 'GH-4'
    ? { ...rule, applies: (node, state) => state.round + 1 >= node.round && rule.applies(node, state) }
    : rule,
);

export const gh4LastRoundOnly: Variant = {
  id: 'GH-4-last-round-only',
  type: 'mutant',
  clauses: ['GH-4'],
  summary: 'precommits of rounds before the last are not sent',
  source: 'GV-06: tendermint #152',
  replace: { heightRules: () => RULES },
};
