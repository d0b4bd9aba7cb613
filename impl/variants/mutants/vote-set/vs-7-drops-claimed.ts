// [VS-7] broken: a conflicting vote is forgotten though a peer claimed its block.

import type { Variant } from '../../../src/reference.ts';

export const vs7DropsClaimed: Variant = {
  id: 'VS-7-drops-claimed',
  type: 'mutant',
  clauses: ['VS-7'],
  summary: 'a conflicting vote is forgotten though a peer claimed its block',
  source: 'VS-10: tendermint before #229',
  replace: { keepsConflicting: () => false },
};
