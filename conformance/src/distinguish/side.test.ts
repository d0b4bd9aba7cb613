import { describe, expect, it } from 'vitest';
import { namedReference } from '../subjects/named-reference.ts';
import { sideOf } from './side.ts';

describe('sideOf', () => {
  it('reads what references are called', () => {
    expect(sideOf('kardia+er-13')).toEqual(namedReference('kardia+er-13'));
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
    [`adapter:''`, /^expected the command of a program/],
    ['kardio', /^no profile, erratum or mutant is called 'kardio'; .*, and a program is named as adapter:COMMAND$/],
  ])('refuses %j', (name, complaint) => {
    const side = sideOf(name);
    expect(side.type === 'unknown' ? side.complaint : '').toMatch(complaint);
  });
});
