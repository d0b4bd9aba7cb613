// [PS-NRS-6] broken: the catch-up commit of the height that was left stays.

import type { Variant } from '../../../src/reference.ts';

export const psNrs6KeepsCatchup: Variant = {
  id: 'PS-NRS-6-keeps-catchup',
  type: 'mutant',
  clauses: ['PS-NRS-6'],
  summary: 'the catch-up commit of the height that was left stays',
  source: 'a call dropped',
  replace: { forgetCatchup: () => {} },
};
