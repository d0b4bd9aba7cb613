// [WF-ENC-2] broken: an array of no words is written.

import type { Variant } from '../../../src/reference.ts';

export const wfEnc2WritesEmpty: Variant = {
  id: 'WF-ENC-2-writes-empty',
  type: 'mutant',
  clauses: ['WF-ENC-2'],
  summary: 'an array of no words is written',
  source: 'nil and empty told apart',
  replace: { sentArray: (_context, value) => value ?? null },
};
