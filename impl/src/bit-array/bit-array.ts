// A bit array with an identity: two fields of a peer round state may hold the same object [AL-1]. The words are 64 bits
// wide as on the wire and held as pairs of 32-bit halves, low half first. Nothing ties `bits` to the number of words:
// an array set from outside, or received by the implementation at the pin, may be malformed.
// Source: lib/common/bit_array.go.

import { BIT_TEXT_MAX, type BitArrayValue, type Int64, type RawBitArray } from '#spec';
import { Panic } from '../panic.ts';

export class BitArray {
  /** The declared size, signed. */
  bits: Int64;
  /** Halves of the words: an even number of 32-bit integers. */
  halves: number[];
  #value: string | RawBitArray | undefined;

  constructor(bits: Int64, halves: number[]) {
    this.bits = bits;
    this.halves = halves;
  }

  /** The size as a number; exact where an index could reach it. */
  get size(): number {
    return typeof this.bits === 'number' ? this.bits : Number(this.bits);
  }

  get words(): number {
    return this.halves.length >> 1;
  }

  /** Must be called after a change of `bits` or `halves`. */
  touch(): void {
    this.#value = undefined;
  }

  /** The value form; computed once between two changes. */
  get value(): string | RawBitArray {
    this.#value ??= valueOf(this);
    return this.#value;
  }
}

/** An array of its own with the same size and words. */
export const duplicate = ({ bits, halves }: BitArray): BitArray => new BitArray(bits, halves.slice());

/** Words that hold `size` bits, as the Go code rounds: towards zero, so that -126..-1 give none. */
export const wordsFor = (size: number): number => Math.trunc((size + 63) / 64);

/** More words than this are taken for memory that the process does not get. */
const WORDS_MAX = 1 << 24;

/** Clear halves for `words` words. Panics where the Go code could not allocate them. */
export const clearHalves = (words: number): number[] => {
  if (words < 0) throw new Panic('makeslice: len out of range');
  if (words > WORDS_MAX) throw new Panic('out of memory');
  const halves: number[] = [];
  for (let position = 0; position < words * 2; position++) halves.push(0);
  return halves;
};

/** Reads bit `index` of the words. Panics where the word is missing. */
export const readBit = (array: BitArray, index: number): boolean => {
  const half = array.halves[index >>> 5];
  if (half === undefined) throw missingWord(array, index);
  return ((half >>> (index & 31)) & 1) === 1;
};

/** Sets or clears bit `index` of the words. Panics where the word is missing. */
export const writeBit = (array: BitArray, index: number, value: boolean): void => {
  const position = index >>> 5;
  const half = array.halves[position];
  if (half === undefined) throw missingWord(array, index);
  array.halves[position] = value ? half | (1 << (index & 31)) : half & ~(1 << (index & 31));
  array.touch();
};

/** The half at `position`; panics where the Go code would index past the words. */
export const halfAt = (array: BitArray, position: number): number => {
  const half = array.halves[position];
  if (half === undefined) throw missingWord(array, position * 32);
  return half;
};

const missingWord = (array: BitArray, index: number): Panic =>
  new Panic(`index out of range [${Math.floor(index / 64)}] with length ${array.words}`);

const HEX_WORD = /^[0-9a-f]{16}$/;

/** Halves of hex words. */
export const halvesOf = (elems: readonly string[]): number[] => {
  const halves: number[] = [];
  for (const word of elems) {
    if (!HEX_WORD.test(word)) throw new Error(`not a word: ${word}`);
    halves.push(Number.parseInt(word.slice(8), 16) | 0, Number.parseInt(word.slice(0, 8), 16) | 0);
  }
  return halves;
};

/** Hex words of halves. */
export const wordsOf = (halves: readonly number[]): string[] => {
  const words: string[] = [];
  for (let position = 0; position < halves.length; position += 2)
    words.push(hexOf(halves[position + 1] ?? 0) + hexOf(halves[position] ?? 0));
  return words;
};

const hexOf = (half: number): string => (half >>> 0).toString(16).padStart(8, '0');

/** A new object of the given value, or nil. */
export const bitArrayOf = (value: BitArrayValue): BitArray | null => {
  if (value === null) return null;
  if (typeof value !== 'string') return new BitArray(value.bits, halvesOf(value.elems));
  const halves = clearHalves(wordsFor(value.length));
  for (let index = 0; index < value.length; index++)
    if (value.charCodeAt(index) === 0x78) halves[index >>> 5] = (halves[index >>> 5] ?? 0) | (1 << (index & 31));
  return new BitArray(value.length, halves);
};

const TEXT_OF_BYTE = Array.from({ length: 256 }, (_, byte) =>
  Array.from({ length: 8 }, (_, bit) => ((byte >>> bit) & 1 ? 'x' : '_')).join(''),
);

const valueOf = (array: BitArray): string | RawBitArray =>
  hasText(array) ? textOf(array) : { bits: array.bits, elems: wordsOf(array.halves) };

/** Whether the value form is a text: as many words as the size needs, no bit above the size, not too long. */
const hasText = ({ bits, halves }: BitArray): boolean => {
  if (typeof bits !== 'number' || bits < 0 || bits > BIT_TEXT_MAX) return false;
  if (halves.length !== Math.ceil(bits / 64) * 2) return false;
  for (let position = bits >>> 5; position < halves.length; position++) {
    const below = position === bits >>> 5 ? bits & 31 : 0;
    if ((halves[position] ?? 0) >>> below !== 0) return false;
  }
  return true;
};

const textOf = ({ bits, halves }: BitArray): string => {
  const size = Number(bits);
  if (size <= 8) return (TEXT_OF_BYTE[(halves[0] ?? 0) & 0xff] ?? '').slice(0, size);
  let text = '';
  for (const half of halves) {
    text += TEXT_OF_BYTE[half & 0xff] ?? '';
    text += TEXT_OF_BYTE[(half >>> 8) & 0xff] ?? '';
    text += TEXT_OF_BYTE[(half >>> 16) & 0xff] ?? '';
    text += TEXT_OF_BYTE[half >>> 24] ?? '';
  }
  return text.slice(0, size);
};
