// Values inside received messages: hashes, block ids, times, arrays, parts. Source: types/block.go, types/part_set.go,
// lib/common/types.go:130-136, lib/common/bit_array.go:351-361.

import type { Timestamp as TimestampMessage } from '@bufbuild/protobuf/wkt';
import { bytesToHex } from '@noble/hashes/utils.js';
import {
  canonicalInteger,
  ZERO_TIME,
  type BlockId,
  type Part,
  type PartSetHeader,
  type Timestamp,
  type Uint64,
  type Vote,
  type VoteType,
} from '#spec';
import { BitArray } from '../bit-array/bit-array.ts';
import type { Context } from '../context.ts';
import type * as wire from '../generated/types_pb.ts';
import { Rejection } from './rejection.ts';

const HASH_BYTES = 32;
const ADDRESS_BYTES = 20;
const NO_BYTES = new Uint8Array();

/** A uint64 or int64 of the wire in canonical form. */
export const integerOf = (value: bigint): Uint64 => canonicalInteger(value);

/** The type of a vote by its number. */
export const voteTypeOf = (type: number): VoteType => (type === 1 ? 'prevote' : type === 2 ? 'precommit' : type);

/** A hash or an address (hex) of `size` bytes. Throws a Rejection. */
export const receiveHash = (context: Context, bytes: Uint8Array, size: number): string => {
  // [WF-PR-9] MUST take no bytes for zeros and reject any other length than that of the hash.
  context.fired.push('WF-PR-9');
  if (bytes.length === 0) return '0'.repeat(size * 2);
  if (bytes.length !== size) throw new Rejection(`expected ${size} bytes, got ${bytes.length}`);
  return bytesToHex(bytes);
};

/** The address of a validator. */
export const receiveAddress = (context: Context, bytes: Uint8Array): string =>
  context.rules.receiveHash(context, bytes, ADDRESS_BYTES);

/** A part-set header; an absent one is zero. */
export const receivePartSetHeader = (context: Context, header: wire.PartSetHeader | undefined): PartSetHeader => ({
  total: header?.total ?? 0,
  hash: context.rules.receiveHash(context, header?.hash ?? NO_BYTES, HASH_BYTES),
});

const isZeroHash = (hash: string): boolean => /^0*$/.test(hash);

/** What a vote may hold besides its fields in the specification, where the wire format knows of it. */
export interface ExtendedVote extends wire.Vote {
  readonly extension?: Uint8Array;
  readonly extensionSignature?: Uint8Array;
}

/** The extension of a vote; there is none in the specification. */
export const receiveExtension = (
  _context: Context,
  _vote: ExtendedVote,
): Pick<Vote, 'extension' | 'extension_signature'> => ({});

/** A block id; one in which everything is zero is nil. */
export const receiveBlockId = (context: Context, block: wire.BlockID | undefined): BlockId => {
  const hash = context.rules.receiveHash(context, block?.hash ?? NO_BYTES, HASH_BYTES);
  const header = receivePartSetHeader(context, block?.partSetHeader);
  if (!isZeroHash(hash) || header.total !== 0 || !isZeroHash(header.hash)) return { hash, part_set_header: header };
  // [WF-PR-10] MUST take every form of the zero block id for nil.
  context.fired.push('WF-PR-10');
  return null;
};

/** A time; an absent one is the start of year 1. */
export const receiveTime = (context: Context, time: TimestampMessage | undefined): Timestamp => {
  // [WF-PR-8] MUST take an absent time for the start of year 1, an empty one for 1970.
  if (time === undefined) {
    context.fired.push('WF-PR-8');
    return ZERO_TIME;
  }
  return { seconds: integerOf(time.seconds), nanos: time.nanos };
};

/** A bit array; an absent one has size 0. Throws a Rejection. */
export const receiveArray = (context: Context, array: wire.BitArray | undefined): BitArray => {
  const fresh = new BitArray(0, []);
  // [BA-FP-1] MUST leave a fresh array as it is where the wire has none.
  if (array === undefined) {
    context.fired.push('BA-FP-1');
    return fresh;
  }
  const words = array.elems.map((word) => word.toString(16).padStart(16, '0'));
  const received = context.rules.receiveBitArray(context, fresh, integerOf(array.bits), words);
  if (received === undefined) throw new Rejection(`bit array: ${words.length} words do not match ${array.bits} bits`);
  return received;
};

/** A part with its proof; absent fields are zero. */
export const receivePart = (part: wire.Part | undefined): Part => ({
  index: part?.index ?? 0,
  bytes: bytesToHex(part?.bytes ?? NO_BYTES),
  proof: {
    total: integerOf(part?.proof?.total ?? 0n),
    index: integerOf(part?.proof?.index ?? 0n),
    leaf_hash: bytesToHex(part?.proof?.leafHash ?? NO_BYTES),
    aunts: (part?.proof?.aunts ?? []).map((aunt) => bytesToHex(aunt)),
  },
});
