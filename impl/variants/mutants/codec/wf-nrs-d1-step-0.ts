// [WF-NRS-D1] broken: step 0 is accepted.

import { keptStep as specified } from '../../../src/codec/basic-checks.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfNrsD1Step0: Variant = {
  id: 'WF-NRS-D1-step-0',
  type: 'mutant',
  clauses: ['WF-NRS-D1'],
  summary: 'step 0 is accepted',
  source: 'VB-01: tendermint #2683',
  replace: { keptStep: (context, step) => (step === 0 ? 0 : specified(context, step)) },
};
