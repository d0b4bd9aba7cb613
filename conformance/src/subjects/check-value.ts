// The value forms of section 1 of adapter-protocol.md, checked by hand because every step of every reply passes here. Each
// function returns the canonical value, or `undefined` for a value of the wrong form (no value form is `undefined`).

import {
  BIT_TEXT_MAX,
  canonicalInteger,
  RAW_WORDS_MAX,
  type BitArrayValue,
  type Int64,
  type PartSetHeader,
  type Uint64,
} from '#spec';

const DECIMAL = /^-?(0|[1-9][0-9]{0,19})$/;
const HASH = /^(?:[0-9a-f]{64})?$/;
const WORD = /^[0-9a-f]{16}$/;
const BITS = /^[x_]*$/;
const UINT64_LIMIT = 1n << 64n;
const INT64_LIMIT = 1n << 63n;

/** Whether `value` is a JSON object. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const integer = (value: unknown, minimum: bigint, limit: bigint): Int64 | undefined => {
  if (typeof value === 'number') return Number.isSafeInteger(value) && (value >= 0 || minimum < 0n) ? value : undefined;
  if (typeof value !== 'string' || !DECIMAL.test(value)) return undefined;
  const exact = BigInt(value);
  return exact >= minimum && exact < limit ? canonicalInteger(exact) : undefined;
};

/** A number up to 2^53-1 or a decimal string up to 2^64-1. */
export const checkUint64 = (value: unknown): Uint64 | undefined => integer(value, 0n, UINT64_LIMIT);

/** A number up to 2^53-1 in magnitude or a decimal string of 64 bits with a sign. */
export const checkInt64 = (value: unknown): Int64 | undefined => integer(value, -INT64_LIMIT, INT64_LIMIT);

/** A round of any dialect: -2^31 to 2^32-1. */
export const checkRound = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= -0x8000_0000 && value <= 0xffff_ffff
    ? value
    : undefined;

/** A height of any dialect: -2^63 to 2^64-1. */
export const checkHeight = (value: unknown): Uint64 | undefined => integer(value, -INT64_LIMIT, UINT64_LIMIT);

/** An integer from 0 to `maximum`. */
export const checkSmall = (value: unknown, maximum: number): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= maximum ? value : undefined;

/** Whether a text of `x` and `_` could say the same: exactly the words that the size needs and no bit above it. */
const isExpressible = (bits: Int64, elems: readonly string[]): boolean => {
  if (typeof bits !== 'number' || bits < 0 || bits > BIT_TEXT_MAX || elems.length !== Math.ceil(bits / 64))
    return false;
  const last = elems.at(-1);
  return last === undefined || bits % 64 === 0 || BigInt(`0x${last}`) >> BigInt(bits % 64) === 0n;
};

/** A bit array; the raw form only where a text cannot say the same, so that equal arrays have equal values. */
export const checkBitArray = (value: unknown): BitArrayValue | undefined => {
  if (value === null) return null;
  if (typeof value === 'string') return value.length <= BIT_TEXT_MAX && BITS.test(value) ? value : undefined;
  if (!isObject(value)) return undefined;
  const bits = checkInt64(value['bits']);
  const elems = value['elems'];
  if (bits === undefined || !Array.isArray(elems) || elems.length > RAW_WORDS_MAX || Object.keys(value).length !== 2)
    return undefined;
  for (const word of elems) if (typeof word !== 'string' || !WORD.test(word)) return undefined;
  return isExpressible(bits, elems as string[]) ? undefined : { bits, elems: elems as string[] };
};

/** `{total, hash}`. */
export const checkPartSetHeader = (value: unknown): PartSetHeader | undefined =>
  isObject(value) &&
  checkSmall(value['total'], 0xffff_ffff) !== undefined &&
  typeof value['hash'] === 'string' &&
  HASH.test(value['hash']) &&
  Object.keys(value).length === 2
    ? (value as unknown as PartSetHeader)
    : undefined;
