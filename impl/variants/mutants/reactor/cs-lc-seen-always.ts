// [CS-LC] broken: the commit that was seen is taken at every height.

import type { Variant } from '../../../src/reference.ts';

export const csLcSeenAlways: Variant = {
  id: 'CS-LC-seen-always',
  type: 'mutant',
  clauses: ['CS-LC'],
  summary: 'the commit that was seen is taken at every height',
  source: 'GV-11: the two commits of a height confused',
  replace: { loadCommit: (_context, store, height) => store.heights.get(height)?.seenCommit ?? null },
};
