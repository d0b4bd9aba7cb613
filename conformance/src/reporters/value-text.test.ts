import { describe, expect, it } from 'vitest';
import { argumentsText, valueText } from './value-text.ts';

describe('valueText', () => {
  it.each([
    [null, 'null'],
    ['', '""'],
    ['x_x', 'x_x'],
    ['x'.repeat(64) + '_'.repeat(6), 'x64_6'],
    ['a0'.repeat(32), 'a0*32'],
    ['18446744073709551615', '"18446744073709551615"'],
    ['null', '"null"'],
    ['a b\u001b[2J', String.raw`"a b\u001b[2J"`],
    ['\u009b2J', String.raw`"\u009b2J"`],
    [{ bits: -1, elems: ['00000000000000ff'] }, '{bits: -1, elems: ["00000000000000ff"]}'],
  ])('writes %j as %s', (value, text) => {
    expect(valueText(value)).toBe(text);
  });

  it('cuts what is too long for a line', () => {
    expect(valueText(Array.from({ length: 10_000 }, () => 1))).toMatch(/^\[1, .*\.\.\.$/);
    expect(valueText(Array.from({ length: 10_000 }, () => 1))).toHaveLength(400);
  });
});

describe('argumentsText', () => {
  it('leaves out the braces', () => {
    expect(argumentsText({ height: 5, type: 'prevote', bits: null })).toBe('height: 5, type: prevote, bits: null');
  });
});
