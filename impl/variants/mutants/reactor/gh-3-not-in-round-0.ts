// [GH-3] broken: prevotes are not sent in round 0.

import { HEIGHT_RULES } from '../../../src/reactor/gossip-votes.ts';
import type { Variant } from '../../../src/reference.ts';

const RULES: typeof HEIGHT_RULES = HEIGHT_RULES.map((rule) =>
  rule.clause === 'GH-3' ? { ...rule, applies: (node, state) => state.round !== 0 && rule.applies(node, state) } : rule,
);

export const gh3NotInRound0: Variant = {
  id: 'GH-3-not-in-round-0',
  type: 'mutant',
  clauses: ['GH-3'],
  summary: 'prevotes are not sent in round 0',
  source: 'GV-07: tendermint v0.33',
  replace: { heightRules: () => RULES },
};
