// [PS-NVB-2] broken: a committed block of another round is ignored.

import type { Variant } from '../../../src/reference.ts';

export const psNvb2IgnoresIsCommit: Variant = {
  id: 'PS-NVB-2-ignores-is-commit',
  type: 'mutant',
  clauses: ['PS-NVB-2'],
  summary: 'a committed block of another round is ignored',
  source: 'PS-13: one condition dropped',
  replace: { validBlockIsOfPeersRound: (state, message) => state.round === message.round },
};
