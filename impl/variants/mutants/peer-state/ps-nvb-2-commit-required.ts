// [PS-NVB-2] broken: only a committed block of the same round is taken.

import type { Variant } from '../../../src/reference.ts';

export const psNvb2CommitRequired: Variant = {
  id: 'PS-NVB-2-commit-required',
  type: 'mutant',
  clauses: ['PS-NVB-2'],
  summary: 'only a committed block of the same round is taken',
  source: 'PS-13: || written as &&',
  replace: { validBlockIsOfPeersRound: (state, message) => state.round === message.round && message.is_commit },
};
