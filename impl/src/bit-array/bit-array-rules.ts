// The functions on bit arrays, one per BA clause. nil (null) is the array of size 0. Source: lib/common/bit_array.go.

import type { Int64 } from '#spec';
import type { Context } from '../context.ts';
import { BitArray, clearHalves, duplicate, halfAt, halvesOf, readBit, wordsFor, writeBit } from './bit-array.ts';

type Nullable = BitArray | null;

/** A new clear array of `size` bits; nil for a size that is not positive. Source: bit_array.go:37-45. */
export const newBitArray = (context: Context, size: number): Nullable => {
  // [BA-NEW] MUST give nil for a size of 0 or less, else a clear array of the size.
  context.fired.push('BA-NEW');
  return size <= 0 ? null : new BitArray(size, clearHalves(wordsFor(size)));
};

/** Whether bit `index` is set; false beyond the size. Source: bit_array.go:55-69. */
export const getBit = (context: Context, array: Nullable, index: number): boolean => {
  // [BA-GET] MUST read false from nil and beyond the size.
  context.fired.push('BA-GET');
  return array !== null && index < array.size && readBit(array, index);
};

/** Sets bit `index`; false, and no effect, beyond the size. Source: bit_array.go:72-91. */
export const setBit = (context: Context, array: Nullable, index: number, value: boolean): boolean => {
  // [BA-SET] MUST ignore nil and an index beyond the size, and say so.
  context.fired.push('BA-SET');
  if (array === null || index >= array.size) return false;
  writeBit(array, index, value);
  return true;
};

/** A copy that shares nothing, words as they are; nil of nil. Source: bit_array.go:93-109. */
export const copyBitArray = (context: Context, array: Nullable): Nullable => {
  // [BA-COPY] MUST be an array of its own.
  context.fired.push('BA-COPY');
  return array === null ? null : duplicate(array);
};

/** A copy of another size: the words that fit, clear words beyond. Source: bit_array.go:111-118. */
export const resizedCopy = (context: Context, array: BitArray, bits: Int64): BitArray => {
  // [BA-COPYBITS] MUST take over whole words, so that bits above the new size may stay.
  context.fired.push('BA-COPYBITS');
  const words = wordsFor(Number(bits));
  if (words === array.words) return new BitArray(bits, array.halves.slice());
  const halves = clearHalves(words);
  const shared = Math.min(halves.length, array.halves.length);
  for (let position = 0; position < shared; position++) halves[position] = array.halves[position] ?? 0;
  return new BitArray(bits, halves);
};

/** The union, of the larger size; nil only of two nils. Source: bit_array.go:121-138, ER-02. */
export const union = (context: Context, left: Nullable, right: Nullable): Nullable => {
  // [BA-OR] MUST copy the other array where one is nil.
  context.fired.push('BA-OR');
  const { rules } = context;
  if (left === null) return rules.copyBitArray(context, right);
  if (right === null) return rules.copyBitArray(context, left);
  return rules.unionOfWords(context, left, right);
};

/** The union of two arrays that are not nil: a word that `right` lacks is clear. */
export const unionOfWords = (context: Context, left: BitArray, right: BitArray): BitArray => {
  const result = context.rules.resizedCopy(context, left, left.size >= right.size ? left.bits : right.bits);
  const shared = Math.min(result.halves.length, right.halves.length);
  for (let position = 0; position < shared; position++)
    result.halves[position] = (result.halves[position] ?? 0) | (right.halves[position] ?? 0);
  return result;
};

/** The intersection, of the smaller size; nil where either is nil. Source: bit_array.go:141-156. */
export const intersection = (context: Context, left: Nullable, right: Nullable): Nullable => {
  // [BA-AND] MUST be nil where either side is nil.
  context.fired.push('BA-AND');
  return left === null || right === null ? null : intersectionOfWords(context, left, right);
};

/** The intersection of two arrays that are not nil. Panics where `right` lacks a word. */
export const intersectionOfWords = (context: Context, left: BitArray, right: BitArray): BitArray => {
  const result = context.rules.resizedCopy(context, left, left.size <= right.size ? left.bits : right.bits);
  for (let position = 0; position < result.halves.length; position++)
    result.halves[position] = (result.halves[position] ?? 0) & halfAt(right, position);
  return result;
};

/** The complement: every word flipped, the unused bits of the last one too. Source: bit_array.go:158-169. */
export const complement = (context: Context, array: Nullable): Nullable => {
  // [BA-NOT] MUST flip whole words.
  context.fired.push('BA-NOT');
  return array === null
    ? null
    : new BitArray(
        array.bits,
        array.halves.map((half) => ~half),
      );
};

/** `left` minus `right`, of the size of `left`; nil where either is nil. Source: bit_array.go:171-193, ER-01. */
export const subtract = (context: Context, left: Nullable, right: Nullable): Nullable => {
  // [BA-SUB] MUST be nil where either side is nil.
  context.fired.push('BA-SUB');
  return left === null || right === null ? null : context.rules.subtractWords(context, left, right);
};

/** The set difference of two arrays that are not nil; `right` takes nothing away from beyond its size. */
export const subtractWords = (context: Context, left: BitArray, right: BitArray): BitArray => {
  const result = context.rules.resizedCopy(context, left, left.bits);
  const shared = Math.min(result.halves.length, right.halves.length);
  const limit = right.size < left.size ? Math.max(right.size, 0) : Number.POSITIVE_INFINITY;
  for (let position = 0; position < shared; position++)
    result.halves[position] =
      (result.halves[position] ?? 0) & ~((right.halves[position] ?? 0) & maskBelow(limit, position));
  return result;
};

/** The bits of half `position` that lie below bit `limit` of the array. */
export const maskBelow = (limit: number, position: number): number => {
  const bits = limit - position * 32;
  return bits >= 32 ? -1 : bits <= 0 ? 0 : (1 << bits) - 1;
};

/** Overwrites the words of `array` with those of `from`, as many as both have; the size stays. Source: bit_array.go:325-336. */
export const overwrite = (context: Context, array: Nullable, from: Nullable): void => {
  // [BA-UPD] MUST leave nil alone on either side.
  context.fired.push('BA-UPD');
  if (array === null || from === null) return;
  const shared = Math.min(array.halves.length, from.halves.length);
  for (let position = 0; position < shared; position++) array.halves[position] = from.halves[position] ?? 0;
  array.touch();
};

/** Whether no word has a bit set, bits above the size included. Source: bit_array.go:195-207. */
export const isEmptyBitArray = (context: Context, array: Nullable): boolean => {
  // [BA-EMPTY] MUST look at whole words.
  context.fired.push('BA-EMPTY');
  return array === null || array.halves.every((half) => half === 0);
};

/** The set bits of which a random pick may return any. Source: bit_array.go:229-272. */
export const pickable = (context: Context, array: Nullable): number[] => {
  // [BA-PICK] MUST offer every set bit, of the last word only those below the size.
  context.fired.push('BA-PICK');
  const indices: number[] = [];
  if (array === null) return indices;
  const { halves } = array;
  const lastWord = halves.length - 2;
  const limit = lastWord * 32 + context.rules.bitsOfLastWord(context, array);
  for (let position = 0; position < halves.length; position++) {
    let half = position < lastWord ? (halves[position] ?? 0) : (halves[position] ?? 0) & maskBelow(limit, position);
    while (half !== 0) {
      const bit = 31 - Math.clz32(half & -half);
      indices.push(position * 32 + bit);
      half &= half - 1;
    }
  }
  return indices;
};

/** How many positions of the last word count: the size modulo 64, or 64. Source: bit_array.go:257-261. */
export const bitsOfLastWord = (_context: Context, array: BitArray): number =>
  (typeof array.bits === 'number' && array.bits >= 0
    ? array.bits % 64
    : Number(BigInt.asUintN(64, BigInt(array.bits)) % 64n)) || 64;

/** One of the pickable bits by the chooser, or nil. */
export const pickRandom = (context: Context, array: Nullable): number | null => {
  const indices = context.rules.pickable(context, array);
  return indices.length === 0 ? null : context.choose(indices);
};

/**
 * The array of a received message, or nothing where it must be rejected: negative size, or as many words as the size does not
 * need. Bits at or above the size are cleared. Source: bit_array.go:351-361, ER-03.
 */
export const receiveBitArray = (
  context: Context,
  target: BitArray,
  bits: Int64,
  elems: readonly string[],
): BitArray | undefined => {
  // [BA-FP-2] MUST reject an array whose words do not match its size.
  context.fired.push('BA-FP-2');
  const size = Number(bits);
  if (size < 0 || elems.length !== Math.ceil(size / 64)) return undefined;
  target.bits = bits;
  target.halves = halvesOf(elems).map((half, position) => half & maskBelow(size, position));
  target.touch();
  return target;
};
