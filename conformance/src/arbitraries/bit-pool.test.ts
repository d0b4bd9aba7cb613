import { describe, expect, it } from 'vitest';
import { randomOf } from '../search/random.ts';
import { bitPool, drawMask, drawText } from './bit-pool.ts';

const SIZES = [0, 1, 2, 4, 7, 8, 63, 64, 65, 127, 128, 129, 130, 1601];

describe('bitPool', () => {
  it.each(SIZES)('has texts of %i bits', (size) => {
    const pool = bitPool(size);
    expect(pool.text(0)).toBe('_'.repeat(size));
    expect(pool.text(pool.full)).toBe('x'.repeat(size));
    expect(bitPool(size)).toBe(pool);
  });

  it('makes complements of complementary masks', () => {
    const pool = bitPool(130);
    for (const mask of [1, 5, 1000]) {
      const pairs = Array.from(pool.text(mask), (bit, index) => bit + (pool.text(pool.full & ~mask)[index] ?? ''));
      expect(new Set(pairs)).toEqual(new Set(['x_', '_x']));
    }
  });

  it('can set the first and last bits and those beside the edges of words alone', () => {
    const pool = bitPool(130);
    const alone = Array.from({ length: pool.segments }, (_, segment) => pool.text(1 << segment)).filter(
      (text) => text.indexOf('x') === text.lastIndexOf('x'),
    );
    const indices = alone.map((text) => text.indexOf('x'));
    for (const index of [0, 62, 63, 64, 65, 126, 127, 128, 129]) expect(indices).toContain(index);
  });
});

describe('drawMask', () => {
  it('draws full, empty, single and related masks', () => {
    const pool = bitPool(7);
    const drawn = new Map<number, number>();
    const random = randomOf(1, 1);
    for (let draw = 0; draw < 2_000; draw++) {
      const mask = drawMask(random, pool, 0b0010110);
      expect(mask & ~pool.full).toBe(0);
      drawn.set(mask, (drawn.get(mask) ?? 0) + 1);
    }
    for (const mask of [0, pool.full, 0b0010110, 0b1101001]) expect(drawn.get(mask)).toBeGreaterThan(80);
  });
});

describe('drawText', () => {
  it('draws bits of any size one by one', () => {
    const random = randomOf(2, 2);
    for (const size of SIZES) expect(drawText(random, size)).toHaveLength(size);
    expect(new Set(drawText(random, 130))).toEqual(new Set(['x', '_']));
  });
});
