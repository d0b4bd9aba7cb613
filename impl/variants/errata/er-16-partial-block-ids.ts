// [WF-P-D1] [WF-V-D1] [WF-M23-D1] [WF-VSB-D1] as at the pin: half a part-set header makes a block id complete, and claims take
// any block id. Source: types/block.go:681-683.

import { ZERO_PART_SET_HEADER, samePartSetHeader, type BlockId } from '#spec';
import type { Context } from '../../src/context.ts';
import type { Variant } from '../../src/reference.ts';

const isCompleteBlockId = (_context: Context, block: BlockId): boolean =>
  block !== null && !/^0*$/.test(block.hash) && !samePartSetHeader(block.part_set_header, ZERO_PART_SET_HEADER);

const checkClaimedBlock = (): undefined => undefined;

export const er16: Variant = {
  id: 'ER-16',
  type: 'erratum',
  clauses: ['WF-P-D1', 'WF-V-D1', 'WF-M23-D1', 'WF-VSB-D1'],
  summary: 'partial block ids pass for complete ones, and in claims',
  source: 'BUG-9, types/block.go:681-683',
  replace: { isCompleteBlockId, checkClaimedBlock },
};
