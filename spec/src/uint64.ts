// Unsigned and signed 64-bit integers in their canonical JSON form: a number up to 2^53-1 in magnitude, a decimal string above.
// Canonical values of the same integer are identical (`===`), so only order and succession need functions.
// Realises "uint64, int64" of adapter-protocol.md.

import * as z from 'zod';

/** A 64-bit integer in canonical form: a safe integer, or a decimal string where a number would lose digits. */
export type Uint64 = number | string;

/** A signed 64-bit integer in the same canonical form. */
export type Int64 = number | string;

/** 2^64-1, the largest height. */
export const UINT64_MAX: Uint64 = '18446744073709551615';

const MODULUS = 1n << 64n;

/** The canonical form of `value`, which must fit 64 bits (signed or unsigned). */
export const canonicalInteger = (value: bigint): Uint64 =>
  value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(value)
    : value.toString();

/** Negative, zero or positive as `left` is below, equal to or above `right`. */
export const compareUint64 = (left: Uint64, right: Uint64): number => {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const difference = BigInt(left) - BigInt(right);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** `value + 1` modulo 2^64, as the Go code computes it. */
export const nextUint64 = (value: Uint64): Uint64 =>
  typeof value === 'number' && value < Number.MAX_SAFE_INTEGER
    ? value + 1
    : canonicalInteger((BigInt(value) + 1n) % MODULUS);

const integerSchema = (minimum: bigint, maximum: bigint, name: string) =>
  z
    .union([
      z.int(),
      z.string().regex(/^-?(0|[1-9][0-9]{0,19})$/, { error: `expected a decimal ${name}`, abort: true }),
    ])
    .refine((value) => BigInt(value) >= minimum && BigInt(value) <= maximum, `expected a ${name}`)
    .transform((value): Uint64 => canonicalInteger(BigInt(value)));

/** `value + 1` modulo 2^64, read as a number with a sign. */
export const nextInt64 = (value: Int64): Int64 =>
  typeof value === 'number' && value < Number.MAX_SAFE_INTEGER
    ? value + 1
    : canonicalInteger(BigInt.asIntN(64, BigInt(value) + 1n));

/** Accepts a JSON integer or a decimal string, 0 to 2^64-1; yields the canonical form. */
export const uint64Schema = integerSchema(0n, MODULUS - 1n, 'uint64');

/** Accepts a JSON integer or a decimal string, -2^63 to 2^63-1; yields the canonical form. */
export const int64Schema = integerSchema(-(1n << 63n), (1n << 63n) - 1n, 'int64');

/** The greatest power of all validators together. Source: tendermint types/validator_set.go, MaxTotalVotingPower, 2^63-1 by eight. */
export const TOTAL_POWER_MAX = (1n << 60n) - 1n;

/** The power of one validator: 1 to the greatest total. */
export const powerSchema = integerSchema(1n, TOTAL_POWER_MAX, 'voting power, 1 to 2^60-1');

/** A total or part index: 0 to 2^32-1. */
export const uint32Schema = z.int().min(0).max(0xffff_ffff);

/** A height or another 64-bit integer of any dialect: -2^63 to 2^64-1. What the dialect at hand can hold is for `widthProblem`. */
export const integer64Schema = integerSchema(-(1n << 63n), MODULUS - 1n, '64-bit integer');

/** A round or validator index of any dialect: -2^31 to 2^32-1. */
export const integer32Schema = z.int().min(-0x8000_0000).max(0xffff_ffff);
