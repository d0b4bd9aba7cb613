// The blocks that generators name: three to tell apart, each with a header for every number of parts.

import type { BlockId, PartSetHeader } from '#spec';

const hashOf = (byte: string): string => byte.repeat(32);

/** Three blocks to tell apart; with each total they have a header of their own. */
const HASHES = ['a5', 'b6', 'c7'].map(hashOf);

const headers = new Map<number, readonly PartSetHeader[]>();
const blockIds = new Map<number, readonly BlockId[]>();

/** The header of block `which` (0 to 2) cut into `total` parts. One object a header, as nothing ever changes it. */
export const headerOf = (which: number, total: number): PartSetHeader => {
  let list = headers.get(total);
  if (list === undefined) headers.set(total, (list = HASHES.map((hash) => ({ total, hash }))));
  return list[which] ?? { total, hash: hashOf('00') };
};

/** The id of block `which` (0 to 2) cut into `total` parts; one object an id. */
export const blockIdOf = (which: number, total: number): BlockId => {
  let list = blockIds.get(total);
  if (list === undefined) {
    list = HASHES.map((hash, index) => ({ hash, part_set_header: headerOf(index, total) }));
    blockIds.set(total, list);
  }
  return list[which] ?? null;
};
