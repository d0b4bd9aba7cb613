// [WF-NVB-D3] broken: one part more than the limit is accepted.

import { checkPartsSize as specified } from '../../../src/codec/basic-checks.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfNvbD31602Parts: Variant = {
  id: 'WF-NVB-D3-1602-parts',
  type: 'mutant',
  clauses: ['WF-NVB-D3'],
  summary: 'one part more than the limit is accepted',
  source: 'VB-02: tendermint #4099',
  replace: {
    checkPartsSize: (context, size, total) =>
      size === total && total === 1602 ? undefined : specified(context, size, total),
  },
};
