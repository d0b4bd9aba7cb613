// [VS-3] broken: block ids of one hash are one block.

import type { Variant } from '../../../src/reference.ts';

export const vs3ByHash: Variant = {
  id: 'VS-3-by-hash',
  type: 'mutant',
  clauses: ['VS-3'],
  summary: 'block ids of one hash are one block',
  source: 'VS-15: tendermint #3087',
  replace: { blockKey: (block) => block?.hash ?? 'nil' },
};
