// [WF-P-D1] broken: a proposal is not checked.

import type { Variant } from '../../../src/reference.ts';

export const wfPD1Unchecked: Variant = {
  id: 'WF-P-D1-unchecked',
  type: 'mutant',
  clauses: ['WF-P-D1'],
  summary: 'a proposal is not checked',
  source: 'VB-10: consensus/manager.go:843-845',
  replace: { checkProposal: () => undefined },
};
