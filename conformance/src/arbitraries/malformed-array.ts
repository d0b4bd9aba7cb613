// Arrays that a peer may put into a message although no correct node would: size and words disagree, sizes are negative or
// beyond any bound, bits are set above the size. Realises the hostile half of [BA-FP-2].

import type { Random } from 'fast-check';
import type { Int64 } from '#spec';

const ZEROS = '0000000000000000';
const ONES = 'ffffffffffffffff';
const WORDS = [ZEROS, ONES, '0000000000000001', '8000000000000000', 'aaaaaaaaaaaaaaaa'] as const;

const drawWord = (random: Random): string => WORDS[random.nextInt(0, WORDS.length - 1)] ?? ZEROS;

/** The raw form of an array, as a message of a scenario holds it. */
export interface MalformedArray {
  bits: Int64;
  elems: string[];
}

/** A size that no array of `words` words has and that nobody can allocate. */
export const HUGE_BITS = 2 ** 40;

const drawWords = (random: Random, count: number): string[] => {
  const words: string[] = [];
  for (let index = 0; index < count; index++) words.push(drawWord(random));
  return words;
};

/**
 * Draws an array whose words disagree with its size, where `size` is the size that would be right. Never one that a text can
 * express. `huge` allows 2^40 bits, which a reader must not allocate.
 */
export const drawMalformedArray = (random: Random, size: number, huge: boolean): MalformedArray => {
  const needed = Math.ceil(size / 64);
  switch (random.nextInt(0, huge ? 9 : 8)) {
    case 0:
      return { bits: size + 1, elems: drawWords(random, Math.ceil((size + 1) / 64) - 1) };
    case 1:
      return { bits: size, elems: drawWords(random, needed + 1) };
    case 2:
      return { bits: 1, elems: drawWords(random, 3) };
    case 3:
      return { bits: 100, elems: drawWords(random, 1) };
    case 4:
      return { bits: -1 - random.nextInt(0, 1) * 125, elems: [] };
    case 5:
      return { bits: -127, elems: drawWords(random, random.nextInt(0, 1)) };
    case 6:
      return { bits: 0, elems: drawWords(random, 1) };
    case 7:
      return { bits: '-9223372036854775808', elems: drawWords(random, random.nextInt(0, 1)) };
    case 8:
      // Bits above the size; a size that fills its words has no room for them and loses a word instead.
      return size % 64 === 0
        ? { bits: size + 64, elems: drawWords(random, needed) }
        : { bits: size, elems: [...drawWords(random, needed - 1), ONES] };
    default:
      return { bits: HUGE_BITS, elems: drawWords(random, 1) };
  }
};
