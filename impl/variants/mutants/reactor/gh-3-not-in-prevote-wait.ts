// [GH-3] broken: prevotes are not sent in PrevoteWait.

import { HEIGHT_RULES } from '../../../src/reactor/gossip-votes.ts';
import type { Variant } from '../../../src/reference.ts';

const RULES: typeof HEIGHT_RULES = HEIGHT_RULES.map((rule) =>
  rule.clause === 'GH-3'
    ? { ...rule, applies: (node, state) => rule.applies(node, { ...state, step: state.step + 1 }) }
    : rule,
);

export const gh3NotInPrevoteWait: Variant = {
  id: 'GH-3-not-in-prevote-wait',
  type: 'mutant',
  clauses: ['GH-3'],
  summary: 'prevotes are not sent in PrevoteWait',
  source: 'GV-05: the text of tendermint v0.31',
  replace: { heightRules: () => RULES },
};
