// [GH-5] broken: prevotes are not sent after PrevoteWait.

import { HEIGHT_RULES } from '../../../src/reactor/gossip-votes.ts';
import type { Variant } from '../../../src/reference.ts';

const RULES: typeof HEIGHT_RULES = HEIGHT_RULES.map((rule) =>
  rule.clause === 'GH-5' ? { ...rule, applies: () => false } : rule,
);

export const gh5Missing: Variant = {
  id: 'GH-5-missing',
  type: 'mutant',
  clauses: ['GH-5'],
  summary: 'prevotes are not sent after PrevoteWait',
  source: 'GV-04: tendermint before 83ca46396',
  replace: { heightRules: () => RULES },
};
