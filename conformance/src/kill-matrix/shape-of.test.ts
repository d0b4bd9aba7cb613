import { describe, expect, it } from 'vitest';
import { shapeOf } from './shape-of.ts';

describe('shapeOf', () => {
  it.each([
    ['numbers of as many bits', 5, 7],
    ['texts of large integers of as many bits', '18446744073709551615', '9223372036854775808'],
    ['mixed bit arrays of one size', 'x_x', '_x_'],
    ['bytes of one length', 'abcdef0102', '0000000000'],
    ['lists of the same shapes', [5, 6, 7], [4]],
    ['objects of the same shapes', { at: 5 }, { at: 4 }],
  ])('takes %s for one', (_what, left, right) => {
    expect(shapeOf(left)).toBe(shapeOf(right));
  });

  it.each([
    ['0 and 1', 0, 1],
    ['63 and 64', 63, 64],
    ['signs', 5, -5],
    ['sizes of bit arrays', 'x_', 'x__'],
    ['full and mixed arrays', 'xx', 'x_'],
    ['lengths of bytes', 'abcdef01', 'abcdef0102'],
    ['words', 'prevote', 'precommit'],
    ['nil and nothing', null, undefined],
    ['keys', { at: 5 }, { to: 5 }],
    ['numbers and lists of them', 5, [5]],
  ])('tells %s apart', (_what, left, right) => {
    expect(shapeOf(left)).not.toBe(shapeOf(right));
  });
});
