// [WF-PR-10] broken: a block id without a hash is nil, whatever its part-set header.

import { receiveBlockId as specified } from '../../../src/codec/received-values.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfPr10ByHash: Variant = {
  id: 'WF-PR-10-by-hash',
  type: 'mutant',
  clauses: ['WF-PR-10'],
  summary: 'a block id without a hash is nil, whatever its part-set header',
  source: 'VS-15: identity by hash only',
  replace: {
    receiveBlockId: (context, block) => {
      const id = specified(context, block);
      return id !== null && /^0*$/.test(id.hash) ? null : id;
    },
  },
};
