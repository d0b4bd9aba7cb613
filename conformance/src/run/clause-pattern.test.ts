import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seed } from '../../../test/seed.ts';
import { selectIds } from './clause-pattern.ts';

const KNOWN = ['PS-ECC-1', 'PS-ECC-2', 'PS-ECC-10', 'BA-SUB'];

const selected = (...patterns: readonly string[]): readonly string[] | undefined => {
  const selection = selectIds(patterns, KNOWN);
  return selection.type === 'selected' ? [...selection.ids] : undefined;
};

/** The same by definition: a star is nothing, or one character and a star. */
const isMatch = (pattern: string, text: string): boolean => {
  if (pattern === '') return text === '';
  const rest = pattern.slice(1);
  if (pattern.startsWith('*')) return isMatch(rest, text) || (text !== '' && isMatch(pattern, text.slice(1)));
  return text !== '' && (pattern.startsWith('?') || pattern[0] === text[0]) && isMatch(rest, text.slice(1));
};

describe('selectIds', () => {
  it('selects what the definition of patterns says', () => {
    const word = (letters: readonly string[], maxLength: number) =>
      fc.array(fc.constantFrom(...letters), { maxLength }).map((chars) => chars.join(''));
    fc.assert(
      fc.property(word(['A', 'B', '*', '?'], 7), word(['A', 'B'], 7), (pattern, text) => {
        expect(selectIds([pattern], [text]).type).toBe(isMatch(pattern, text) ? 'selected' : 'unknown');
      }),
      { seed: seed(), numRuns: 2_000 },
    );
  });

  it.each(['*!', '*A*!', '?*!', 'PS-*!'])('has no pattern that takes for ever: 50,000 times %s', (part) => {
    expect(selected(part.slice(0, -1).repeat(50_000) + '!')).toBeUndefined();
    expect(selected('*'.repeat(100_000))).toEqual(KNOWN);
  });

  it('takes * for any text and ? for one character, in capitals or not', () => {
    expect(selected('PS-ECC-*')).toEqual(['PS-ECC-1', 'PS-ECC-2', 'PS-ECC-10']);
    expect(selected('ps-ecc-?')).toEqual(['PS-ECC-1', 'PS-ECC-2']);
    expect(selected('BA-SUB', '*-10')).toEqual(['BA-SUB', 'PS-ECC-10']);
  });

  it('takes everything else as it stands', () => {
    expect(selected('PS.ECC.1')).toBeUndefined();
    expect(selected('(')).toBeUndefined();
  });

  it('names the nearest ids where one of the patterns matches nothing', () => {
    expect(selectIds(['BA-SUB', 'PS-EEC-2'], KNOWN)).toMatchObject({ type: 'unknown', pattern: 'PS-EEC-2' });
    const selection = selectIds(['PS-EEC-2'], KNOWN);
    expect(selection.type === 'unknown' && selection.nearest[0]).toBe('PS-ECC-2');
  });
});
