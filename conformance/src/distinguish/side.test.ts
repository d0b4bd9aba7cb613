import { kardia, kardiaAtPin } from '#impl';
import { describe, expect, it } from 'vitest';
import { sideOf } from './side.ts';

const reference = (name: string) => {
  const side = sideOf(name);
  if (side.type !== 'reference') throw new Error(JSON.stringify(side));
  return side;
};

describe('sideOf', () => {
  it('reads profiles as they are, with their own view of crashes', () => {
    expect(reference('kardia').reference).toBe(kardia);
    expect(reference('kardia-7b90a657').reference).toBe(kardiaAtPin);
    expect(reference('kardia').variants).toEqual([]);
  });

  it('applies an erratum alone, whose crashes count', () => {
    const { name, reference: made, variants } = reference('kardia+er-13');
    expect(name).toBe('kardia+ER-13');
    expect(variants.map(({ id }) => id)).toEqual(['ER-13']);
    expect(made.rules.lastCommitAfterHeightChange).not.toBe(kardia.rules.lastCommitAfterHeightChange);
    expect({ ...made.rules, lastCommitAfterHeightChange: 0 }).toEqual({
      ...kardia.rules,
      lastCommitAfterHeightChange: 0,
    });
    expect(made.crashes).toBe('exact');
  });

  it('takes a variant for one of kardia, and several together', () => {
    expect(reference('PS-ECC-4-copies').name).toBe('kardia+PS-ECC-4-copies');
    expect(reference('kardia-7b90a657+ps-ecc-4-copies').name).toBe('kardia-7b90a657+PS-ECC-4-copies');
    expect(reference('ER-13+ER-14').variants.map(({ id }) => id)).toEqual(['ER-13', 'ER-14']);
  });

  it('reads the command of a program', () => {
    expect(sideOf('adapter:./node --port 1')).toEqual({
      type: 'adapter',
      name: 'adapter:./node --port 1',
      command: './node --port 1',
    });
  });

  it.each([
    ['adapter: ', /^expected the command of a program/],
    ['kardio', /^no profile, erratum or mutant is called 'kardio'; the nearest are kardia, /],
    ['kardia+ER-99', /^no profile, erratum or mutant is called 'ER-99'; the nearest are ER-\d\d, /],
    ['constructor', /^no profile, erratum or mutant is called 'constructor'/],
    ['kardia+', /is called ''/],
    ['', /is called ''/],
  ])('refuses %j', (name, complaint) => {
    const side = sideOf(name);
    expect(side.type === 'unknown' ? side.complaint : '').toMatch(complaint);
  });
});
