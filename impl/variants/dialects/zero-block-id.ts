// [WF-PR-10] in the Tendermint family: the zero block id has no hashes and total 0; hashes of zeros are hashes. It is written
// short, and signed as nothing. Source: tendermint v0.34.24, types/block.go:1198-1210.

import type { BlockId } from '#spec';
import { receivePartSetHeader } from '../../src/codec/received-values.ts';
import type { Context } from '../../src/context.ts';
import type { BlockID } from '../../src/generated/types_pb.ts';
import type { Variant } from '../../src/reference.ts';

const NO_BYTES = new Uint8Array();

const isZero = (block: NonNullable<BlockId>): boolean =>
  block.hash === '' && block.part_set_header.total === 0 && block.part_set_header.hash === '';

const receiveBlockId = (context: Context, received: BlockID | undefined): BlockId => {
  const hash = context.rules.receiveHash(context, received?.hash ?? NO_BYTES, 32);
  const block = { hash, part_set_header: receivePartSetHeader(context, received?.partSetHeader) };
  if (!isZero(block)) return block;
  context.fired.push('WF-PR-10');
  return null;
};

const isCompleteBlockId = (_context: Context, block: BlockId): boolean =>
  block !== null && block.hash !== '' && block.part_set_header.total > 0 && block.part_set_header.hash !== '';

const canonicalBlockId = (context: Context, block: BlockId): BlockId => {
  context.fired.push('CR-CV-4');
  return block === null || isZero(block) ? null : block;
};

export const zeroBlockId: Variant = {
  id: 'TM-zero-block-id',
  type: 'dialect',
  clauses: ['WF-PR-10', 'CR-CV-4'],
  summary: 'hashes of zeros make no zero block id',
  source: 'tendermint v0.34.24, types/block.go:1198-1210, types/canonical.go:18-35',
  replace: { receiveBlockId, isCompleteBlockId, canonicalBlockId },
};
