// What tells two blocks apart in a vote set. Source: types/block.go:646-648, ER-11.

import { samePartSetHeader, type BlockId } from '#spec';

/** The key of a block id; `nil` for the zero block id. */
export const blockKey = (block: BlockId): string =>
  // [VS-3] MUST cover hash, total and parts hash.
  block === null ? 'nil' : `${block.hash}/${block.part_set_header.total}/${block.part_set_header.hash}`;

/** Whether two block ids are equal in every field. */
export const sameBlockId = (left: BlockId, right: BlockId): boolean =>
  left === right ||
  (left !== null &&
    right !== null &&
    left.hash === right.hash &&
    samePartSetHeader(left.part_set_header, right.part_set_header));

const ZERO_HASH = '0'.repeat(64);
const prefix = (hash: string): string => hash.slice(0, 12).toUpperCase();

/** A block id as error texts show it: 12 digits of each hash. Source: types/block.go:651-653. */
export const blockIdText = (block: BlockId): string =>
  `${prefix(block?.hash ?? ZERO_HASH)}:${prefix(block?.part_set_header.hash ?? ZERO_HASH)}`;
