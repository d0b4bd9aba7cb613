import { describe, expect, it } from 'vitest';
import { markedPair } from './marked-text.ts';

const HASH = 'ac204248ee74f82daa097e8aaf7d52067a5b2121e114942e8732f64ffc77fa69';

describe('markedPair', () => {
  it.each([
    [`xx${'_'.repeat(62)}`, `x${'_'.repeat(63)}`, 'x~x~_62', 'x~_~_62'],
    [`${'x'.repeat(20)}__`, `${'x'.repeat(20)}__x_`, 'x20__', 'x20__~x_~'],
    [`${'_x'.repeat(10)}x_`, `${'_x'.repeat(10)}_x`, '(_x)10~x_~', '(_x)10~_x~'],
  ])('marks the positions at which the arrays %s and %s differ', (expected, observed, left, right) => {
    expect(markedPair(expected, observed)).toEqual({ expected: left, observed: right });
  });

  it('marks the keys that differ and those that one side has', () => {
    const expected = { height: 5, round: 1, bits: 'xx' };
    const observed = { height: 5, round: 0, index: 3 };
    expect(markedPair(expected, observed)).toEqual({
      expected: '{height: 5, round: ~1~, ~bits: xx~}',
      observed: '{height: 5, round: ~0~, ~index: 3~}',
    });
  });

  it('marks the items that differ and those that one side has', () => {
    const wide = 10 ** 12;
    expect(markedPair([wide, 2], [wide, 3, 4])).toEqual({
      expected: `[${wide}, ~2~]`,
      observed: `[${wide}, ~3~, ~4~]`,
    });
  });

  it('leaves out what is long and alike, so that what differs stays on the line', () => {
    const vote = (index: number) => ({ vote: { hash: HASH, signatures: Array<string>(100).fill(HASH), index } });
    expect(markedPair([vote(1), vote(7)], [vote(2), vote(7)])).toEqual({
      expected: '[{vote: {hash: ..., signatures: ..., index: ~1~}}, ...]',
      observed: '[{vote: {hash: ..., signatures: ..., index: ~2~}}, ...]',
    });
  });

  it('shows where long bytes differ', () => {
    const other = HASH.replace('aa09', 'bb09');
    expect(markedPair(HASH, other)).toEqual({
      expected: 'ac204248ee74f82d~aa~...',
      observed: 'ac204248ee74f82d~bb~...',
    });
    const longer = `${HASH}00`;
    expect(markedPair(HASH, longer)).toEqual({ expected: '...', observed: '...~00~' });
  });

  it.each([
    ['xx_x', 'xx__'],
    [
      [1, 2],
      [1, 3],
    ],
    ['a5', 'a6'],
  ])('marks nothing where %j and %j are compared at a glance', (expected, observed) => {
    expect(Object.values(markedPair(expected, observed)).join('')).not.toContain('~');
  });

  it('marks nothing of values without parts, or of different kinds', () => {
    expect(markedPair(1, 2)).toEqual({ expected: '1', observed: '2' });
    expect(markedPair({ bits: -1, elems: [] }, 'x_')).toEqual({ expected: '{bits: -1, elems: []}', observed: 'x_' });
    expect(markedPair(true, null)).toEqual({ expected: 'true', observed: 'null' });
  });

  it('is bounded, on one line and harmless', () => {
    const long = markedPair(
      Array.from({ length: 10_000 }, (_, index) => index),
      Array.from({ length: 10_000 }, (_, index) => index + 1),
    );
    expect(long.expected).toHaveLength(400);
    const hostile = markedPair({ error: 'a\u001b[2J\n::error::' }, { error: '\u202eb' });
    expect(Object.values(hostile).join('')).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});
