// [VS-7] broken: a conflicting vote is kept for any block that has votes.

import type { Variant } from '../../../src/reference.ts';

export const vs7KeepsUnclaimed: Variant = {
  id: 'VS-7-keeps-unclaimed',
  type: 'mutant',
  clauses: ['VS-7'],
  summary: 'a conflicting vote is kept for any block that has votes',
  source: 'VS-10: the claims ignored',
  replace: { keepsConflicting: (_context, votes) => votes !== undefined },
};
