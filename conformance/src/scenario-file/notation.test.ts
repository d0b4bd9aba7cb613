// Short forms denote what they say, and no text can be read in two ways.

import { BIT_TEXT_MAX, BYTES_MAX } from '#spec';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seed } from '../../../test/seed.ts';
import { expandBytes, expandRuns, REPEATS, writeBytes, writeRuns } from './notation.ts';

describe('expandRuns', () => {
  it.each([
    ['x64_6', 'x'.repeat(64) + '_'.repeat(6)],
    ['_63x', `${'_'.repeat(63)}x`],
    ['x_x3', 'x_xxx'],
    ['(x_)32', 'x_'.repeat(32)],
    ['x2(_x)2_', 'xx_x_x_'],
    ['x_x', 'x_x'],
    ['', ''],
  ])('reads %s', (text, bits) => {
    expect(expandRuns(text)).toBe(bits);
  });

  it.each([
    'x0',
    'x1',
    'x01',
    '64x',
    'x64 _6',
    'X64',
    'x-3',
    `x${BIT_TEXT_MAX + 1}`,
    'x9999_9999',
    `x${'9'.repeat(400)}`,
    '()5',
    '(x_5',
    'x6y',
  ])('refuses %s', (text) => {
    expect(expandRuns(text)).toBeUndefined();
  });

  it('reads back what writeRuns writes', () => {
    const run = fc.tuple(fc.constantFrom('x', '_', 'x_', '_x'), fc.integer({ min: 1, max: 70 }));
    const bits = fc
      .array(run, { maxLength: 12 })
      .map((runs) => runs.map(([unit, times]) => unit.repeat(times)).join(''));
    fc.assert(
      fc.property(bits, (text) => {
        const written = writeRuns(text);
        expect(expandRuns(written)).toBe(text);
        expect(written.length).toBeLessThanOrEqual(text.length);
      }),
      { seed: seed() },
    );
  });
});

describe('expandBytes', () => {
  it.each([
    ['', ''],
    ['00ff', '00ff'],
    ['a5*32', 'a5'.repeat(32)],
    ['00*31 04', `${'00'.repeat(31)}04`],
    ['0a20 00*2 1a ff*10', `0a2000001a${'ff'.repeat(10)}`],
  ])('reads %j', (text, bytes) => {
    expect(expandBytes(text)).toBe(bytes);
  });

  it.each([
    'A5*32',
    'a*32',
    'a5*032',
    'a5*1',
    'a5*',
    '*3',
    'a5a5*32',
    '00*3  04',
    '00 04',
    ' 00*3',
    '00*3 ',
    '00*3 0',
    `00*${BYTES_MAX + 1}`,
    `00*${BYTES_MAX} 01`,
    '00*99999999999999999999',
  ])('refuses %j', (text) => {
    expect(expandBytes(text)).toBeUndefined();
  });

  it('leaves other texts to the schema', () => {
    expect(['abc', 'x', '$a'].map(expandBytes)).toEqual(['abc', 'x', '$a']);
  });

  it('reads back what writeBytes writes, which is never longer', () => {
    const run = fc.tuple(fc.constantFrom('00', 'ff', 'a5', '10'), fc.integer({ min: 1, max: 40 }));
    const bytes = fc
      .array(run, { maxLength: 12 })
      .map((runs) => runs.map(([byte, times]) => byte.repeat(times)).join(''));
    fc.assert(
      fc.property(bytes, (hex) => {
        const written = writeBytes(hex);
        expect(expandBytes(written)).toBe(hex);
        expect(written.length).toBeLessThanOrEqual(hex.length);
        expect(written === hex || REPEATS.test(written)).toBe(true);
      }),
      { seed: seed() },
    );
  });
});

describe('writeBytes', () => {
  it.each([
    ['a5'.repeat(32), 'a5*32'],
    [`${'00'.repeat(31)}04`, '00*31 04'],
    [`0${'0'.repeat(21)}12`, `0${'0'.repeat(21)}12`],
    [`a${'0'.repeat(25)}`, 'a0 00*12'],
    ['00'.repeat(65_536), '00*65536'],
    ['not hex '.repeat(4), 'not hex '.repeat(4)],
  ])('writes %j', (hex, written) => {
    expect(writeBytes(hex)).toBe(written);
  });
});
