// [WF-NRS-D1] broken: step 9 is accepted.

import { keptStep as specified } from '../../../src/codec/basic-checks.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfNrsD1Step9: Variant = {
  id: 'WF-NRS-D1-step-9',
  type: 'mutant',
  clauses: ['WF-NRS-D1'],
  summary: 'step 9 is accepted',
  source: 'the last step off by one',
  replace: { keptStep: (context, step) => (step === 9 ? 9 : specified(context, step)) },
};
