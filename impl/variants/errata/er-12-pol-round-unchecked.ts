// [WF-P-D1] as at the pin: the POL round of a proposal is not compared with its round. Source: consensus/state.go:498.

import type { Context } from '../../src/context.ts';
import type { Variant } from '../../src/reference.ts';

const checkPolRound = (context: Context): undefined => {
  context.fired.push('WF-P-D1');
};

export const er12: Variant = {
  id: 'ER-12',
  type: 'erratum',
  clauses: ['WF-P-D1', 'CS-3'],
  summary: 'the POL round may be any',
  source: 'BUG-11, consensus/state.go:498',
  replace: { checkPolRound },
};
