// [PS-NRS-5] broken: the precommits of the height just left are forgotten.

import type { Variant } from '../../../src/reference.ts';

export const psNrs5ForgetsPrecommits: Variant = {
  id: 'PS-NRS-5-forgets-precommits',
  type: 'mutant',
  clauses: ['PS-NRS-5'],
  summary: 'the precommits of the height just left are forgotten',
  source: 'PS-01: cometbft before da204d371d',
  replace: { lastCommitAfterHeightChange: () => null },
};
