// [PS-NRS-6] broken: the catch-up round of the height that was left stays.

import type { Variant } from '../../../src/reference.ts';

export const psNrs6KeepsRound: Variant = {
  id: 'PS-NRS-6-keeps-round',
  type: 'mutant',
  clauses: ['PS-NRS-6'],
  summary: 'the catch-up round of the height that was left stays',
  source: 'one assignment dropped',
  replace: { forgetCatchup: (_context, state) => void (state.catchupCommit = null) },
};
