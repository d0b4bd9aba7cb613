import { ERRATA, kardia, kardiaAtPin, MUTANTS, PROFILES } from '#impl';
import { describe, expect, it } from 'vitest';
import { namedReference } from './named-reference.ts';

const reference = (name: string) => {
  const read = namedReference(name);
  if (read.type !== 'reference') throw new Error(JSON.stringify(read));
  return read;
};

describe('namedReference', () => {
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

  it('knows every erratum and mutant with every profile', () => {
    for (const profile of Object.keys(PROFILES))
      for (const { id } of [...ERRATA, ...MUTANTS])
        expect(reference(`${profile}+${id}`).reference.name).toBe(`${profile}+${id}`);
  });

  it.each([
    ['kardio', /^no profile, erratum or mutant is called 'kardio'; the nearest are kardia, /],
    ['kardia+ER-99', /^no profile, erratum or mutant is called 'ER-99'; the nearest are ER-\d\d, /],
    ['kardia+ER-13+PS-ECC-4-copys', /is called 'PS-ECC-4-copys'; the nearest are PS-ECC-4-copies, /],
    ['constructor', /^no profile, erratum or mutant is called 'constructor'/],
    ['kardia+__proto__', /is called '__proto__'/],
    ['kardia+kardia', /is called 'kardia'/],
    ['kardia+', /is called ''/],
    ['', /is called ''/],
  ])('refuses %j', (name, complaint) => {
    const read = namedReference(name);
    expect(read.type === 'unknown' ? read.complaint : '').toMatch(complaint);
  });
});
