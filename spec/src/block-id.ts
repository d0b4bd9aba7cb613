// Block ids and part-set headers: what names a block on the wire. Realises "part-set header" and "block id" of adapter-protocol.md.

import * as z from 'zod';
import { bytesSchema } from './hex.ts';
import { uint32Schema } from './uint64.ts';

/** Lower-case hex of 32 bytes; empty in dialects that tell no hash from one of zeros. */
export const hash32Schema = z.string().regex(/^(?:[0-9a-f]{64})?$/, 'expected a hash: 64 lower-case hex digits');

/** What a part set is known by: how many parts, and the root of their merkle tree. */
export interface PartSetHeader {
  readonly total: number;
  readonly hash: string;
}

export const partSetHeaderSchema = z.strictObject({ total: uint32Schema, hash: hash32Schema });

/** The header in a result: its hash has the length that was taken for right [WF-PR-9]. */
export const reportedPartSetHeaderSchema = z.strictObject({ total: uint32Schema, hash: bytesSchema });

/** A block id; `null` is the zero block id, which a vote for nil carries. */
export type BlockId = null | { readonly hash: string; readonly part_set_header: PartSetHeader };

export const blockIdSchema = z.union([
  z.null(),
  z.strictObject({ hash: hash32Schema, part_set_header: partSetHeaderSchema }),
]);

const ZERO_HASH = '0'.repeat(64);

/** The header of a peer for which no part set is known [DM-PRS-1]. */
export const ZERO_PART_SET_HEADER: PartSetHeader = { total: 0, hash: ZERO_HASH };

export const samePartSetHeader = (left: PartSetHeader, right: PartSetHeader): boolean =>
  left === right || (left.total === right.total && left.hash === right.hash);
