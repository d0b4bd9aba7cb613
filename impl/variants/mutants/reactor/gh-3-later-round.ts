// [GH-3] broken: prevotes are sent to a peer of a later round.

import { HEIGHT_RULES } from '../../../src/reactor/gossip-votes.ts';
import type { Variant } from '../../../src/reference.ts';

const RULES: typeof HEIGHT_RULES = HEIGHT_RULES.map((rule) =>
  rule.clause === 'GH-3' ? { ...rule, applies: (_node, state) => state.step <= 5 } : rule,
);

export const gh3LaterRound: Variant = {
  id: 'GH-3-later-round',
  type: 'mutant',
  clauses: ['GH-3'],
  summary: 'prevotes are sent to a peer of a later round',
  source: 'a dropped guard',
  replace: { heightRules: () => RULES },
};
