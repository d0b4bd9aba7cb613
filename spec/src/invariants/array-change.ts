// How an array differs before and after a step: as a whole, or bit by bit. Texts are compared by character, raw arrays by
// word, so that a large raw array costs no more than the words that differ.

import type { BitArrayValue, RawBitArray } from '../bit-array.ts';

const SET = 0x78;

const wordOf = (array: string | RawBitArray, word: number): bigint => {
  if (typeof array !== 'string') return BigInt(`0x${array.elems[word] ?? '0'}`);
  let value = 0n;
  for (let bit = Math.min(word * 64 + 63, array.length - 1); bit >= word * 64; bit--)
    value = (value << 1n) | (array.charCodeAt(bit) === SET ? 1n : 0n);
  return value;
};

const wordsIn = (array: string | RawBitArray): number =>
  typeof array === 'string' ? Math.ceil(array.length / 64) : array.elems.length;

const declaredSize = (array: string | RawBitArray): number | string =>
  typeof array === 'string' ? array.length : array.bits;

/** Calls `visit` for each differing bit stragglers included, until it returns true; says whether it did. */
const someDifference = (
  before: string | RawBitArray,
  after: string | RawBitArray,
  visit: (bit: number, set: boolean) => boolean,
): boolean => {
  const words = Math.max(wordsIn(before), wordsIn(after));
  for (let word = 0; word < words; word++) {
    if (typeof before !== 'string' && typeof after !== 'string' && before.elems[word] === after.elems[word]) continue;
    const left = wordOf(before, word);
    const right = wordOf(after, word);
    for (let bit = 0n, difference = left ^ right; difference !== 0n; bit++, difference >>= 1n) {
      if ((difference & 1n) === 1n && visit(word * 64 + Number(bit), ((right >> bit) & 1n) === 1n)) return true;
    }
  }
  return false;
};

/** Whether the array is another one only in its bits: neither nil before nor after, and of the same size. */
export const sameSize = (before: BitArrayValue, after: BitArrayValue): boolean =>
  before !== null && after !== null && declaredSize(before) === declaredSize(after);

/** Whether the array was nil and is not. */
export const isAllocated = (before: BitArrayValue, after: BitArrayValue): boolean => before === null && after !== null;

/** Whether some set bit of `before` is clear in `after`, stragglers included; nil holds no bits. */
export const clearsBit = (before: BitArrayValue, after: BitArrayValue): boolean => {
  if (before === after || before === null) return false;
  if (typeof before !== 'string' || typeof after !== 'string')
    return someDifference(before, after ?? '', (_bit, set) => !set);
  for (let bit = before.indexOf('x'); bit !== -1; bit = before.indexOf('x', bit + 1))
    if (after.charCodeAt(bit) !== SET) return true;
  return false;
};

/** Whether a bit other than `index` differs, stragglers included; nil holds no bits, and an undefined index names none. */
export const changesOtherBit = (before: BitArrayValue, after: BitArrayValue, index: number | undefined): boolean => {
  if (before === after) return false;
  const left = before ?? '';
  const right = after ?? '';
  if (typeof left !== 'string' || typeof right !== 'string') return someDifference(left, right, (bit) => bit !== index);
  const common = Math.min(left.length, right.length);
  for (let bit = 0; bit < common; bit++)
    if (left.charCodeAt(bit) !== right.charCodeAt(bit) && bit !== index) return true;
  const longer = left.length > common ? left : right;
  for (let bit = longer.indexOf('x', common); bit !== -1; bit = longer.indexOf('x', bit + 1))
    if (bit !== index) return true;
  return false;
};
