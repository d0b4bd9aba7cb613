// [WF-PR-2] broken: a 32-bit field with higher bits is refused.

import { Rejection } from '../../../src/codec/rejection.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfPr2RefusesHighBits: Variant = {
  id: 'WF-PR-2-refuses-high-bits',
  type: 'mutant',
  clauses: ['WF-PR-2'],
  summary: 'a 32-bit field with higher bits is refused',
  source: 'the cut of 32-bit fields checked',
  replace: {
    lowHalf: (_context, [low, high]) => {
      if (high !== 0) throw new Rejection('integer overflow');
      return low;
    },
  },
};
