// [WF-P-D1] broken: one part more than the limit is accepted.

import { checkTotal as specified } from '../../../src/codec/basic-checks.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfPD11602Parts: Variant = {
  id: 'WF-P-D1-1602-parts',
  type: 'mutant',
  clauses: ['WF-P-D1'],
  summary: 'one part more than the limit is accepted',
  source: 'PT-05: the bound off by one',
  replace: { checkTotal: (context, total) => (total === 1602 ? undefined : specified(context, total)) },
};
