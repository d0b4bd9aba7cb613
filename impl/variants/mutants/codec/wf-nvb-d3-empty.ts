// [WF-NVB-D3] broken: an empty array is accepted for a total of 0.

import { checkPartsSize as specified } from '../../../src/codec/basic-checks.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfNvbD3Empty: Variant = {
  id: 'WF-NVB-D3-empty',
  type: 'mutant',
  clauses: ['WF-NVB-D3'],
  summary: 'an empty array is accepted for a total of 0',
  source: 'VB-02: tendermint c38dbdb64',
  replace: {
    checkPartsSize: (context, size, total) => (size === 0 && total === 0 ? undefined : specified(context, size, total)),
  },
};
