// No byte string makes the decoder do anything but accept or reject; what it accepts it can write and read again.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { PROFILES, execute, type Reference } from '#impl';
import type { CodecStep, StepResult } from '#spec';
import { seed } from './seed.ts';

const step = (reference: Reference, input: CodecStep): StepResult => {
  const scenario = { id: 'x', title: '', level: 'codec', clauses: [], setup: {}, steps: [input] } as const;
  const result = execute(reference, scenario, () => 0).observation.steps[0];
  if (result === undefined) throw new Error('no result');
  return result;
};

/** Bytes that are a message but for a few changes: valid ones turning invalid. */
const CANONICAL = [
  '0a0a08051002180320072801',
  `1233080510021a2408031220${'21'.repeat(32)}220508031201052801`,
  '220b080510011a05080412010b',
  '3a080805100218022003',
  `425008051002180122480a20${'01'.repeat(32)}122408031220${'21'.repeat(32)}`,
  `4a5708051002180122480a20${'01'.repeat(32)}122408031220${'21'.repeat(32)}2a050804120106`,
  `32bb010ab80108011005180222480a20${'01'.repeat(32)}122408031220${'21'.repeat(32)}2a0b08a0e1c0940610959aef3a3214${'aa'.repeat(20)}38034241${'07'.repeat(65)}`,
  `1aa3010aa0011005180220012a480a20${'01'.repeat(32)}122408031220${'21'.repeat(32)}320b08a0e1c0940610959aef3a3a41${'07'.repeat(65)}`,
  `2a5c080510021a5608021208706172742d74776f1a48080310021a20${'8c'.repeat(32)}2220${'cf'.repeat(32)}`,
].map((hex) => Uint8Array.from(Buffer.from(hex, 'hex')));

const change = fc.record({ at: fc.nat(), to: fc.integer({ min: 0, max: 255 }) });

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 64, size: 'max' }),
  fc
    .tuple(fc.constantFrom(...CANONICAL), fc.array(change, { maxLength: 4 }), fc.option(fc.nat()))
    .map(([canonical, changes, cut]) => {
      const changed = canonical.slice(0, cut === null ? canonical.length : cut % (canonical.length + 1));
      for (const { at, to } of changes) if (changed.length > 0) changed[at % changed.length] = to;
      return changed;
    }),
  fc.tuple(fc.constantFrom(...CANONICAL), fc.constantFrom(...CANONICAL)).map(([a, b]) => Uint8Array.from([...a, ...b])),
);

const hex = (input: Uint8Array): string => Buffer.from(input).toString('hex');

describe('decode', () => {
  it.each(Object.values(PROFILES))('accepts or rejects any bytes under $name [WF-ENV-1]', (reference) => {
    fc.assert(
      fc.property(bytes, (input) => {
        const { value, error, crash } = step(reference, { decode: { bytes: hex(input) } });
        expect(crash).toBeUndefined();
        expect([value === undefined, error === undefined]).toContain(true);
        expect(value === undefined && error === undefined).toBe(false);
      }),
      { seed: seed(), numRuns: 5_000 },
    );
  });

  it('reads again what it accepted and wrote [INV-C1]', () => {
    const kardia = PROFILES['kardia'] as Reference;
    let accepted = 0;
    fc.assert(
      fc.property(bytes, (input) => {
        const { value } = step(kardia, { decode: { bytes: hex(input) } });
        if (value === undefined) return;
        accepted++;
        const written = step(kardia, { encode: { message: value as never } }).value as string;
        expect(step(kardia, { decode: { bytes: written } })).toEqual({ value });
        expect(step(kardia, { encode: { message: value as never } })).toEqual({ value: written });
      }),
      { seed: seed(), numRuns: 5_000 },
    );
    expect(accepted).toBeGreaterThan(500);
  });
});
