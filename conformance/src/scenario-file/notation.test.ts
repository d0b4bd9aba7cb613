// Short forms denote what they say, and no text can be read in two ways.

import { BIT_TEXT_MAX } from '#spec';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seed } from '../../../test/seed.ts';
import { expandHash, expandRuns, writeHash, writeRuns } from './notation.ts';

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

describe('expandHash', () => {
  it('repeats one byte 32 times', () => {
    expect(expandHash('a5*32')).toBe('a5'.repeat(32));
  });

  it.each(['a5*31', 'A5*32', 'a*32', 'a5*032', 'a5a5*32'])('leaves %s to the schema', (text) => {
    expect(expandHash(text)).toBe(text);
  });

  it.each(['00'.repeat(32), '5a'.repeat(32), '0123456789abcdef'.repeat(4)])('reads back %s', (hash) => {
    expect(expandHash(writeHash(hash))).toBe(hash);
  });
});
