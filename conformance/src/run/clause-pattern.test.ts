import { describe, expect, it } from 'vitest';
import { selectIds } from './clause-pattern.ts';

const KNOWN = ['PS-ECC-1', 'PS-ECC-2', 'PS-ECC-10', 'BA-SUB'];

const selected = (...patterns: readonly string[]): readonly string[] | undefined => {
  const selection = selectIds(patterns, KNOWN);
  return selection.type === 'selected' ? [...selection.ids] : undefined;
};

describe('selectIds', () => {
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
