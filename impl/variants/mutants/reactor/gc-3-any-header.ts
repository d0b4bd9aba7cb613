// [GC-3] broken: a part of the stored block is sent whatever the peer collects.

import type { Variant } from '../../../src/reference.ts';

export const gc3AnyHeader: Variant = {
  id: 'GC-3-any-header',
  type: 'mutant',
  clauses: ['GC-3'],
  summary: 'a part of the stored block is sent whatever the peer collects',
  source: 'GD-15: the header not compared',
  replace: { storedMatches: () => true },
};
