// [WF-P-D1] as at the pin: the total of a proposal's part-set header is not looked at. Source: types/part_set.go:191-199.

import type { Context } from '../../src/context.ts';
import type { Variant } from '../../src/reference.ts';

const checkTotal = (context: Context): undefined => {
  context.fired.push('WF-P-D1');
};

export const er09: Variant = {
  id: 'ER-09',
  type: 'erratum',
  clauses: ['WF-P-D1', 'PT-2'],
  summary: 'the total of the part-set header of a proposal has no bound',
  source: 'RP-13, RP-14, types/part_set.go:191-199',
  replace: { checkTotal },
};
