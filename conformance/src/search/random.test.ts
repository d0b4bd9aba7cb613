import { describe, expect, it } from 'vitest';
import { randomOf } from './random.ts';

const draws = (seed: number, run: number): readonly number[] => {
  const random = randomOf(seed, run);
  return Array.from({ length: 8 }, () => random.nextInt(0, 1_000_000));
};

describe('randomOf', () => {
  it('repeats itself for the same seed and run', () => {
    expect(draws(7, 123)).toEqual(draws(7, 123));
  });

  it('gives neighbouring seeds and runs unrelated numbers', () => {
    const firsts = new Set<number>();
    for (let seed = 0; seed < 30; seed++) for (let run = 0; run < 30; run++) firsts.add(draws(seed, run)[0] ?? -1);
    expect(firsts.size).toBeGreaterThan(895);
    expect(draws(1, 2)).not.toEqual(draws(2, 1));
  });

  it('spreads evenly over a small range', () => {
    const random = randomOf(0, 0);
    const counts = [0, 0, 0, 0];
    for (let draw = 0; draw < 40_000; draw++) {
      const value = random.nextInt(0, 3);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('tells runs beyond 2^32 apart', () => {
    expect(draws(1, 2 ** 32 + 5)).not.toEqual(draws(1, 5));
  });
});
