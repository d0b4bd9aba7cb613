// Rounds, heights and indices at the edges of both ranges, and the way back.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translateHeight, translateIndex, translateRound } from './translate-number.ts';

describe('translateRound', () => {
  it.each([
    [0, -1],
    [1, 0],
    [2, 1],
    [2 ** 31 - 1, 2 ** 31 - 2],
    [2 ** 31, -(2 ** 31)],
    [2 ** 32 - 1, 2 ** 31 - 1],
    [2 ** 32 - 2, 2 ** 31 - 2],
  ])('makes %i to %i', (round, expected) => expect(translateRound(round)).toBe(expected));

  it('keeps the distance of rounds that both can count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (round) => {
        expect(translateRound(round) + 1).toBe(round);
      }),
      { seed: 5 },
    );
  });
});

describe('translateIndex', () => {
  it.each([
    [0, 0],
    [2 ** 31 - 1, 2 ** 31 - 1],
    [2 ** 31, -(2 ** 31)],
    [2 ** 32 - 1, 2 ** 31 - 1],
  ])('makes %i to %i', (index, expected) => expect(translateIndex(index)).toBe(expected));
});

describe('translateHeight', () => {
  it.each([
    [0, 0],
    ['9007199254740992', '9007199254740992'],
    ['9223372036854775807', '9223372036854775807'],
    ['9223372036854775808', '-9223372036854775808'],
    ['18446744073709551615', '9223372036854775807'],
    ['18446744073709551614', '9223372036854775806'],
  ])('makes %s to %s', (height, expected) => expect(translateHeight(height)).toBe(expected));
});
