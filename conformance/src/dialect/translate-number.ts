// Rounds, heights and indices of Kardia as the Tendermint family has them: signed, and with rounds that begin at 0, one below Kardia's.
// What lies near the end of the unsigned range comes to lie as near to the end of the signed one; what is left of the upper half
// becomes what its bits say there. See spec/dialects.md.

import { canonicalInteger, type Uint64 } from '#spec';

/** How far from the end of its range a number still counts as an edge. */
const EDGE = 2 ** 16;

const HALF_32 = 2 ** 31;
const WHOLE_32 = 2 ** 32;

/** The upper half of uint32 as int32. */
const upperHalf = (value: number): number => (value >= WHOLE_32 - EDGE ? value - HALF_32 : value - WHOLE_32);

/** A round (uint32, 0 for none) as an int32 with -1 for none: one less below 2^31, and 2^32-1 as 2^31-1. */
export const translateRound = (round: number): number => (round < HALF_32 ? round - 1 : upperHalf(round));

/** The index of a vote (uint32) as an int32: itself below 2^31, and 2^32-1 as 2^31-1. */
export const translateIndex = (index: number): number => (index < HALF_32 ? index : upperHalf(index));

/** A height, or any other uint64, as an int64: itself below 2^63, and 2^64-1 as 2^63-1. */
export const translateHeight = (height: Uint64): Uint64 => {
  if (typeof height === 'number') return height;
  const value = BigInt(height);
  if (value < 1n << 63n) return height;
  return canonicalInteger(value >= (1n << 64n) - BigInt(EDGE) ? value - (1n << 63n) : value - (1n << 64n));
};
