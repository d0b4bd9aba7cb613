// [SL-1] broken: the data routine sleeps after every iteration.

import type { Variant } from '../../../src/reference.ts';

export const sl1SleepsAlways: Variant = {
  id: 'SL-1-sleeps-always',
  type: 'mutant',
  clauses: ['SL-1'],
  summary: 'the data routine sleeps after every iteration',
  source: 'the sleep after success of later versions',
  replace: { afterDataIteration: (_context, outside) => outside.sleep() },
};
