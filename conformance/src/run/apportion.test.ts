import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seed } from '../../../test/seed.ts';
import { apportion } from './apportion.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((before, number) => before + number, 0);

describe('apportion', () => {
  it.each([
    [0, [2, 1], [0, 0]],
    [1, [1, 3], [0, 1]],
    [1, [1, 1, 1], [1, 0, 0]],
    [5, [4, 2, 2], [3, 1, 1]],
    [500, [2, 1], [333, 167]],
    [2 ** 31 - 1, [1], [2 ** 31 - 1]],
  ])('divides %i by %j', (total, shares, parts) => {
    expect(apportion(total, shares)).toEqual(parts);
  });

  it('adds up to the whole, and comes near each exact part', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 31 - 1 }), shares, (total, of) => {
        const parts = apportion(total, of);
        expect(sum(parts)).toBe(total);
        for (const [index, part] of parts.entries())
          expect(Math.abs(part - (total * (of[index] ?? 0)) / sum(of))).toBeLessThan(1);
      }),
      { seed: seed(), numRuns: 2_000 },
    );
  });
});
