// Bit by bit comparison of texts, nil and raw arrays.

import { describe, expect, it } from 'vitest';
import { changesOtherBit, clearsBit, sameSize } from './array-change.ts';

const raw = (bits: number, ...elems: string[]) => ({ bits, elems });

describe('clearsBit', () => {
  it('tells lost bits from gained ones', () => {
    expect(clearsBit('x_', 'xx')).toBe(false);
    expect(clearsBit('xx', '_x')).toBe(true);
    expect(clearsBit('_x', null)).toBe(true);
    expect(clearsBit('__', null)).toBe(false);
    expect(clearsBit(null, 'x')).toBe(false);
  });

  it('sees stragglers and the words of raw arrays', () => {
    expect(clearsBit(raw(2, '0000000000000005'), 'x_')).toBe(true);
    expect(clearsBit('x_', raw(2, '0000000000000005'))).toBe(false);
    expect(clearsBit(raw(70, '0000000000000001', '0000000000000001'), raw(70, '0000000000000001'))).toBe(true);
  });
});

describe('changesOtherBit', () => {
  it('excepts the bit that is named', () => {
    expect(changesOtherBit('x__', 'xx_', 1)).toBe(false);
    expect(changesOtherBit('x__', 'xx_', 2)).toBe(true);
    expect(changesOtherBit('x__', 'xx_', undefined)).toBe(true);
  });

  it('takes nil and what lies beyond the end for clear', () => {
    expect(changesOtherBit(null, '___', undefined)).toBe(false);
    expect(changesOtherBit(null, '_xx', 1)).toBe(true);
    expect(changesOtherBit('_x', '_x__', undefined)).toBe(false);
    expect(changesOtherBit('_x_x', '_x', undefined)).toBe(true);
  });

  it('compares a text with a raw array by bits', () => {
    expect(changesOtherBit('x__', raw(3, '0000000000000009'), 3)).toBe(false);
    expect(changesOtherBit('x__', raw(3, '0000000000000009'), undefined)).toBe(true);
  });
});

describe('sameSize', () => {
  it('compares declared sizes; nil has none', () => {
    expect(sameSize('x_', raw(2))).toBe(true);
    expect(sameSize('x_', 'x')).toBe(false);
    expect(sameSize(null, null)).toBe(false);
  });
});
