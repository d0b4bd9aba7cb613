// [WF-P-D1] broken: a block id with one of the two hashes is complete.

import type { Variant } from '../../../src/reference.ts';

export const wfPD1EitherHash: Variant = {
  id: 'WF-P-D1-either-hash',
  type: 'mutant',
  clauses: ['WF-P-D1', 'WF-V-D1', 'WF-M23-D1', 'WF-VSB-D1'],
  summary: 'a block id with one of the two hashes is complete',
  source: 'VB-09: types/block.go:681-683',
  replace: {
    isCompleteBlockId: (_context, block) =>
      block !== null && !(/^0*$/.test(block.hash) && /^0*$/.test(block.part_set_header.hash)),
  },
};
