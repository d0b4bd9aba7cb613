// [VS-3] broken: block ids that differ only in the parts hash are one block.

import type { Variant } from '../../../src/reference.ts';

export const vs3IgnoresPartsHash: Variant = {
  id: 'VS-3-ignores-parts-hash',
  type: 'mutant',
  clauses: ['VS-3'],
  summary: 'block ids that differ only in the parts hash are one block',
  source: 'VS-15: sei-chain #3845',
  replace: { blockKey: (block) => (block === null ? 'nil' : `${block.hash}/${block.part_set_header.total}`) },
};
