// [PS-NRS-4] broken: entering the catch-up round forgets its precommits.

import type { Variant } from '../../../src/reference.ts';

export const psNrs4Forgets: Variant = {
  id: 'PS-NRS-4-forgets',
  type: 'mutant',
  clauses: ['PS-NRS-4'],
  summary: 'entering the catch-up round forgets its precommits',
  source: 'PS-20: the assignment dropped',
  replace: { precommitsOfNewRound: () => null },
};
