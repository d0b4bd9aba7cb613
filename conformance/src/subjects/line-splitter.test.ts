import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seed } from '../../../test/seed.ts';
import { byteRing } from './byte-ring.ts';
import { splitLines } from './line-splitter.ts';

/** What `chunks` are cut into, with `!` for an overflow. */
const split = (bytesMax: number, chunks: readonly Buffer[]): { lines: string[]; pending: number } => {
  const lines: string[] = [];
  const splitter = splitLines(bytesMax, { line: (text) => lines.push(text), overflow: () => lines.push('!') });
  for (const chunk of chunks) splitter.push(chunk);
  return { lines, pending: splitter.pendingBytes() };
};

const cut = (bytes: Buffer, places: readonly number[]): Buffer[] => {
  const at = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return at.slice(1).map((end, index) => bytes.subarray(at[index], end));
};

describe('splitLines', () => {
  it('delivers the same lines however the stream is cut, inside a character too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\n'))),
        fc.array(fc.nat()),
        (texts, places) => {
          const bytes = Buffer.from(texts.map((text) => `${text}\n`).join(''));
          expect(split(1 << 20, cut(bytes, places))).toEqual({
            lines: texts.map((text) => Buffer.from(text).toString()),
            pending: 0,
          });
        },
      ),
      { seed: seed() },
    );
  });

  it('counts the bytes of an unfinished line', () => {
    expect(split(100, [Buffer.from('a\nbc'), Buffer.from('d')])).toEqual({ lines: ['a'], pending: 3 });
  });

  it('takes a line of the greatest length and delivers nothing after a longer one', () => {
    expect(split(3, [Buffer.from('abc\n'), Buffer.from('ab'), Buffer.from('c\nd\n')]).lines).toEqual([
      'abc',
      'abc',
      'd',
    ]);
    expect(split(3, [Buffer.from('abc\nab'), Buffer.from('cd\ne\n'), Buffer.from('f\n')]).lines).toEqual(['abc', '!']);
  });
});

describe('byteRing', () => {
  it('keeps the last bytes whatever the chunks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme-ascii' })),
        fc.integer({ min: 1, max: 50 }),
        (texts, bytesMax) => {
          const ring = byteRing(bytesMax);
          for (const text of texts) ring.push(Buffer.from(text));
          expect(ring.text()).toBe(texts.join('').slice(-bytesMax));
        },
      ),
      { seed: seed() },
    );
  });
});
