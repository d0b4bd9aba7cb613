// [PS-NRS-1] broken: only an exact repetition is ignored.

import { compareHeightRoundStep } from '#spec';
import type { Variant } from '../../../src/reference.ts';

export const psNrs1Backwards: Variant = {
  id: 'PS-NRS-1-backwards',
  type: 'mutant',
  clauses: ['PS-NRS-1'],
  summary: 'only an exact repetition is ignored',
  source: 'PS-02: tendermint before 06a7bb531',
  replace: { isAhead: (state, message) => compareHeightRoundStep(message, state) !== 0 },
};
