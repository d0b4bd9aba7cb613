// Values that several levels draw from: few of each, so that two draws often meet, and those at which encodings change length.

import type { Random } from 'fast-check';
import { ZERO_TIME, type BlockId, type Timestamp, type Uint64 } from '#spec';
import { blockIdOf } from './block-ids.ts';

/** One of `list`, which must not be empty; an entry that stands twice is twice as likely. */
export const oneOf = <T>(random: Random, list: readonly T[]): T => list[random.nextInt(0, list.length - 1)] as T;

/** True once in `many` draws. */
export const oneIn = (random: Random, many: number): boolean => random.nextInt(1, many) === 1;

/** Heights of a chain; each one but the last is an edge of a varint, of exact numbers or the start. */
export const HEIGHTS: readonly Uint64[] = [
  1,
  1,
  1,
  2,
  2,
  5,
  127,
  128,
  2 ** 53 - 1,
  '9007199254740992',
  '18446744073709551615',
];

/** Rounds, the usual ones first. */
export const ROUNDS: readonly number[] = [1, 1, 1, 2, 2, 3, 127, 128, 0xffff_ffff];

/** Times that the wire can hold: usual ones, the epoch, the first and the last. */
export const TIMES: readonly Timestamp[] = [
  { seconds: 1600000000, nanos: 5 },
  { seconds: 1600000001, nanos: 999_999_999 },
  { seconds: 0, nanos: 0 },
  ZERO_TIME,
  { seconds: 253402300799, nanos: 999_999_999 },
];

/** Times that it cannot hold. */
export const WRONG_TIMES: readonly Timestamp[] = [
  { seconds: -62135596801, nanos: 0 },
  { seconds: 253402300800, nanos: 0 },
  { seconds: 0, nanos: -1 },
  { seconds: 0, nanos: 1_000_000_000 },
];

/** Three blocks with three parts, and the first of them with four: the same block in every hash. */
export const BLOCKS: readonly NonNullable<BlockId>[] = [
  [0, 3] as const,
  [1, 3] as const,
  [2, 3] as const,
  [0, 4] as const,
].flatMap(([which, total]) => blockIdOf(which, total) ?? []);

/** The id of no block in the form of a complete one. */
export const ZERO_HASH = '0'.repeat(64);
