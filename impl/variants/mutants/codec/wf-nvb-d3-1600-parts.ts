// [WF-NVB-D3] broken: a block of 1601 parts is refused.

import { checkPartsSize as specified } from '../../../src/codec/basic-checks.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfNvbD31600Parts: Variant = {
  id: 'WF-NVB-D3-1600-parts',
  type: 'mutant',
  clauses: ['WF-NVB-D3'],
  summary: 'a block of 1601 parts is refused',
  source: 'VB-02: the bound off by one',
  replace: { checkPartsSize: (context, size, total) => (total === 1601 ? 'too big' : specified(context, size, total)) },
};
