// [WF-BP-D1] broken: the proof may be for another index.

import type { Variant } from '../../../src/reference.ts';

export const wfBpD1AnyIndex: Variant = {
  id: 'WF-BP-D1-any-index',
  type: 'mutant',
  clauses: ['WF-BP-D1'],
  summary: 'the proof may be for another index',
  source: 'PT-01: cometbft 9500a0dc2e',
  replace: { proofIsForPart: () => true },
};
