// [CR-MK-6] [WF-BP-D1] [PT-3] as at the pin: index and total of the proof are compared with nothing. Source: types/part_set.go:252-279.

import type { Context } from '../../src/context.ts';
import type { Variant } from '../../src/reference.ts';

const proofIsForPlace = (context: Context): boolean => {
  context.fired.push('CR-MK-6');
  return true;
};

export const er10: Variant = {
  id: 'ER-10',
  type: 'erratum',
  clauses: ['WF-BP-D1', 'PT-3', 'CR-MK-6'],
  summary: 'the proof may be for another index and another total',
  source: 'RP-16, types/part_set.go:252-279',
  replace: { proofIsForPart: () => true, proofIsForPlace },
};
