// [WF-P-D1] broken: a proposal without a POL round is refused.

import { checkPolRound as specified } from '../../../src/codec/basic-checks.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfPD1NeedsPol: Variant = {
  id: 'WF-P-D1-needs-pol',
  type: 'mutant',
  clauses: ['WF-P-D1'],
  summary: 'a proposal without a POL round is refused',
  source: 'the sentinel 0 dropped',
  replace: {
    checkPolRound: (context, polRound, round) => (polRound === 0 ? 'no POL' : specified(context, polRound, round)),
  },
};
