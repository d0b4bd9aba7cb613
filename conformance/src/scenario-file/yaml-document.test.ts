// The YAML that is read, and each kind that is refused, with its line.

import { describe, expect, it } from 'vitest';
import { Refusal } from './refusal.ts';
import { parseYamlDocument, YAML_DEPTH_MAX, YAML_BYTES_MAX } from './yaml-document.ts';

const refusalOf = (text: string): Refusal => {
  try {
    parseYamlDocument(text);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error(`not refused: ${text.slice(0, 80)}`);
};

describe('parseYamlDocument', () => {
  it('reads mappings, lists, texts, integers, true, false and null', () => {
    const text = 'a: 1\nb: [x, "1", -2, true, null]\nc:\n  - {d: "", "4": five}\n  - |\n    two\n    lines\n';
    expect(parseYamlDocument(text).value).toEqual({
      a: 1,
      b: ['x', '1', -2, true, null],
      c: [{ d: '', '4': 'five' }, 'two\nlines\n'],
    });
  });

  it('reads the numbers that are no integers in the form that no reader mistakes', () => {
    const text = 'a: [1.5, -0.25, 1.0e+20, 5.0e-324]\n"1.5": x\n';
    expect(parseYamlDocument(text).value).toEqual({ a: [1.5, -0.25, 1e20, 5e-324], '1.5': 'x' });
  });

  it('reads keys that every object inherits as keys like any other', () => {
    const { value } = parseYamlDocument('constructor: 1\nprototype: {toString: 2}\n') as { value: object };
    expect(Object.entries(value)).toEqual([
      ['constructor', 1],
      ['prototype', { toString: 2 }],
    ]);
  });

  it('knows the line of every key and item', () => {
    const { lineOf } = parseYamlDocument('a:\n  b: 1\n\n  c:\n    - 1\n    - {d: 1,\n       e: 2}\n');
    expect(lineOf(['a', 'b'])).toBe(2);
    expect(lineOf(['a', 'c', 1])).toBe(6);
    expect(lineOf(['a', 'c', 1, 'e'])).toBe(7);
  });

  it('falls back to the line of the nearest place above', () => {
    const { lineOf } = parseYamlDocument('a: 1\nb:\n  c: 2\n');
    expect(lineOf(['b', 'c', 'd', 3])).toBe(3);
    expect(lineOf(['b', 'missing'])).toBe(2);
  });

  const depth = YAML_DEPTH_MAX + 1;
  it.each([
    ['a duplicate key', 'a: 1\nb: 2\na: 3\n', 3, /each key once, found 'a' again/],
    ['an alias', 'a: x\nb: *a\n', 2, /aliases are refused/],
    ['an anchor', 'b: 1\na: &x 1\n', 2, /no anchor, found &x/],
    ['a tag', 'b: 1\na: !!str 1\n', 2, /no tag, found !!str/],
    ['a directive', '%YAML 1.2\n---\na: 1\n', 1, /no % directive/],
    ['__proto__', 'a: 1\n__proto__: {b: 1}\n', 2, /'__proto__' is refused/],
    ['an unsafe integer', 'a: 1\nb: 9007199254740992\n', 2, /beyond 2\^53-1 as a text in quotes/],
    ['a fraction without a digit before the point', 'a: 1\nb: .5\n', 2, /found .5/],
    ['a number beyond the doubles', 'a: 1\nb: 1.0e+400\n', 2, /found 1.0e\+400/],
    ['an infinity', 'a: .inf\n', 1, /found .inf/],
    ['a sum of minutes', 'a: 1:30\n', 1, /found 1:30/],
    ['a number with an exponent', 'b: 12e5\n', 1, /found 12e5/],
    ['an octal number', 'b: 017\n', 1, /found 017/],
    ['a YAML 1.1 truth value', 'b: no\n', 1, /found no/],
    ['a date', 'b: 2026-11-22\n', 1, /found 2026-11-22/],
    ['nothing for a value', 'a: 1\nb:\n', 2, /expected a value/],
    ['a list as a key', '[a]: 1\n', 1, /expected a text as the key/],
    ['an empty file', '', 1, /found nothing/],
    ['a comment alone', '# nothing\n', 1, /found nothing/],
    ['a second document', 'a: 1\n---\nb: 1\n', 2, /expected one document/],
    ['deep nesting', `a: ${'['.repeat(depth)}${']'.repeat(depth)}\n`, 1, /maxDepth/],
    ['bad indentation', 'a:\n  b: 1\n c: 2\n', 3, /expected YAML/],
    ['an open quote', 'a: "b\n', 2, /expected YAML/],
    ['a NUL', 'a: 1\nb: \0\n', 2, /expected YAML/],
    ['too long a text', ' '.repeat(YAML_BYTES_MAX + 1), 1, /at most/],
  ])('refuses %s', (_name, text, line, message) => {
    const refusal = refusalOf(text);
    expect(refusal.message).toMatch(message);
    expect(refusal.line).toBe(line);
  });
});
