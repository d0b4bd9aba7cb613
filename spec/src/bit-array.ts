// The value form of a bit array: what scenarios, observations and vectors hold, and the plain set functions over it that
// invariants are stated with. The mutable array with an identity belongs to the reference, not to this file.
// Realises "bit array" of adapter-protocol.md.

import * as z from 'zod';
import { int64Schema, type Int64 } from './uint64.ts';

/** An array that a text cannot express: `bits` is the signed size, `elems` are 16-digit hex words, bit 0 lowest. */
export interface RawBitArray {
  readonly bits: Int64;
  readonly elems: readonly string[];
}

/** `null` (nil: not tracked), a text of `x` and `_` with bit 0 first, or the raw form. */
export type BitArrayValue = null | string | RawBitArray;

/** Sizes up to this are written as a text; it is also the bound on votes in one message (MaxVotesCount). */
export const BIT_TEXT_MAX = 10_000;

/** The most words a raw array may bring into a scenario: 1 MiB of bits, the size of the largest wire message. */
export const RAW_WORDS_MAX = 16_384;

const bitTextSchema = z
  .string()
  .max(BIT_TEXT_MAX, `expected at most ${BIT_TEXT_MAX} bits`)
  .regex(/^[x_]*$/, 'expected a bit array: null, a text of x and _, or {bits, elems}');

const WORD = /^[0-9a-f]{16}$/;

/** Eight bytes of a raw array, the highest bit first. */
export const wordSchema = z.string().regex(WORD, 'expected a word of 16 hex digits');

const rawBitArraySchema = z.strictObject({
  bits: int64Schema,
  elems: z.array(wordSchema).max(RAW_WORDS_MAX, `expected at most ${RAW_WORDS_MAX} words`).readonly(),
});

export const bitArraySchema = z.union([z.null(), bitTextSchema, rawBitArraySchema]);

/**
 * Whether a text of `x` and `_` could say the same: exactly the words that the size needs and no bit above it. It is asked of arrays with
 * malformed words too, which are refused anyway.
 */
const isExpressible = ({ bits, elems }: RawBitArray): boolean => {
  if (typeof bits !== 'number' || bits < 0 || bits > BIT_TEXT_MAX || elems.length !== Math.ceil(bits / 64))
    return false;
  const last = elems.at(-1);
  if (last === undefined || bits % 64 === 0) return true;
  return WORD.test(last) && BigInt(`0x${last}`) >> BigInt(bits % 64) === 0n;
};

/** A bit array in a result: in the raw form only where a text cannot say the same, so that equal arrays have equal values. */
export const reportedBitArraySchema = z.union([
  bitTextSchema,
  z.null(),
  rawBitArraySchema.refine((array) => !isExpressible(array), 'expected a text of x and _, which can say the same'),
]);

/** Whether the array has other words than its size needs, or a size below 0. */
export const isShapeless = ({ bits, elems }: RawBitArray): boolean =>
  Number(bits) < 0 || elems.length !== Math.ceil(Number(bits) / 64);

/** Whether the array has as many words as its size needs and no bit above its size; nil is well formed. */
export const isWellFormed = (value: BitArrayValue): value is null | string =>
  value === null || typeof value === 'string';

/** The declared size; 0 for nil. Sizes beyond 2^53 come out rounded, which keeps their order. */
export const sizeOf = (value: BitArrayValue): number =>
  value === null ? 0 : typeof value === 'string' ? value.length : Number(value.bits);

/** Whether bit `index` lies below the declared size and is set. Stray bits and missing words are clear. */
export const hasBit = (value: BitArrayValue, index: number): boolean => {
  if (value === null || index < 0 || index >= sizeOf(value)) return false;
  if (typeof value === 'string') return value.charCodeAt(index) === 0x78;
  const word = value.elems[Math.floor(index / 64)];
  return word !== undefined && ((BigInt(`0x${word}`) >> BigInt(index % 64)) & 1n) === 1n;
};

/** Whether some bit that was set in `before` is clear in `after` (a nil `after` has cleared all). */
export const losesBit = (before: BitArrayValue, after: BitArrayValue): boolean => {
  if (before === after || before === null) return false;
  const size = Math.min(sizeOf(before), typeof before === 'string' ? BIT_TEXT_MAX : before.elems.length * 64);
  for (let index = 0; index < size; index++) if (hasBit(before, index) && !hasBit(after, index)) return true;
  return false;
};

/** Whether two values denote the same array, raw forms compared word by word. */
export const sameBitArray = (left: BitArrayValue, right: BitArrayValue): boolean => {
  if (left === right) return true;
  if (left === null || right === null || typeof left === 'string' || typeof right === 'string') return false;
  return (
    left.bits === right.bits &&
    left.elems.length === right.elems.length &&
    left.elems.every((word, index) => word === right.elems[index])
  );
};

/** What a reader sees of an array: where its words are those that its size needs, the bits below the size; else the array itself. */
export const readable = (value: BitArrayValue): BitArrayValue => {
  if (value === null || typeof value === 'string') return value;
  const bits = Number(value.bits);
  if (bits < 0 || value.elems.length !== Math.ceil(bits / 64) || !value.elems.every((word) => WORD.test(word)))
    return value;
  if (bits <= BIT_TEXT_MAX)
    return Array.from({ length: bits }, (_, index) => (hasBit(value, index) ? 'x' : '_')).join('');
  const last = value.elems.at(-1);
  if (last === undefined || bits % 64 === 0) return value;
  const word = BigInt.asUintN(bits % 64, BigInt(`0x${last}`));
  return { bits: value.bits, elems: value.elems.with(-1, word.toString(16).padStart(16, '0')) };
};

/** Whether no reader can tell the arrays apart: they differ at most in bits at or above their size. */
export const sameToReaders = (left: BitArrayValue, right: BitArrayValue): boolean =>
  sameBitArray(left, right) || sameBitArray(readable(left), readable(right));
