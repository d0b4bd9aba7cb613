// [SL-1] as at the pin: a send that failed is followed by the next iteration without a sleep. Source: consensus/manager.go:486-489.

import type { Variant } from '../../src/reference.ts';

export const er17: Variant = {
  id: 'ER-17',
  type: 'erratum',
  clauses: ['SL-1', 'GD-2', 'GD-5', 'GC-5'],
  summary: 'a send that fails is retried at once',
  source: 'BUG-5, RP-22, consensus/manager.go:486-489',
  replace: { afterDataIteration: () => undefined },
};
