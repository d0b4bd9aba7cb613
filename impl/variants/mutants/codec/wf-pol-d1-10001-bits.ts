// [WF-POL-D1] broken: an array of 10001 bits is accepted.

import { checkPolSize as specified } from '../../../src/codec/basic-checks.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfPolD110001Bits: Variant = {
  id: 'WF-POL-D1-10001-bits',
  type: 'mutant',
  clauses: ['WF-POL-D1'],
  summary: 'an array of 10001 bits is accepted',
  source: 'VB-03: the bound off by one',
  replace: { checkPolSize: (context, size) => (size === 10_001 ? undefined : specified(context, size)) },
};
