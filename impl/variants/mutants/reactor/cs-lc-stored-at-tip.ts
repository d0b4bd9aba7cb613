// [CS-LC] broken: the commit stored with the next block is taken at the height of the store.

import type { Variant } from '../../../src/reference.ts';

export const csLcStoredAtTip: Variant = {
  id: 'CS-LC-stored-at-tip',
  type: 'mutant',
  clauses: ['CS-LC'],
  summary: 'the commit stored with the next block is taken at the height of the store',
  source: 'GV-10: tendermint before c1729addc',
  replace: { loadCommit: (_context, store, height) => store.heights.get(height)?.commit ?? null },
};
