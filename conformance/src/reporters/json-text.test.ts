import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText } from './json-text.ts';

describe('jsonText', { timeout: 600_000 }, () => {
  it('is the value, and steers neither a terminal nor a CI system', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '::error::x',
        '\\##[error]x',
        '##vso[x]',
        'section_start:1:x',
        '\u009b31m',
        '\u202e',
        '\u2028',
        '\u007f',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 5 }), (pairs) => {
        const value = { list: pairs, ...Object.fromEntries(pairs) };
        const json = jsonText(value);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(json).not.toMatch(/[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|##[a-z]*\[|^\s*::/imu);
      }),
    );
  });
});
