// [GH-6] broken: the POL is not sent to a peer of a later round.

import { HEIGHT_RULES } from '../../../src/reactor/gossip-votes.ts';
import type { Variant } from '../../../src/reference.ts';

const RULES: typeof HEIGHT_RULES = HEIGHT_RULES.map((rule) =>
  rule.clause === 'GH-6'
    ? { ...rule, applies: (node, state) => state.round <= node.round && rule.applies(node, state) }
    : rule,
);

export const gh6KnownRoundOnly: Variant = {
  id: 'GH-6-known-round-only',
  type: 'mutant',
  clauses: ['GH-6'],
  summary: 'the POL is not sent to a peer of a later round',
  source: 'a surplus guard',
  replace: { heightRules: () => RULES },
};
