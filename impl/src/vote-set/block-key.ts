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
