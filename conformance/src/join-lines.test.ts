import { describe, expect, it } from 'vitest';
import { joinLines } from './join-lines.ts';

describe('joinLines', () => {
  it.each([
    ['one', 'one'],
    [' one  line ', ' one  line '],
    ['first \r\n\n   second', 'first second'],
    ['\nonly\n', 'only'],
  ])('makes one line of %j', (text, line) => {
    expect(joinLines(text)).toBe(line);
  });

  it('takes as long for blanks as for anything else', () => {
    const blanks = ' '.repeat(2_000_000);
    expect(joinLines(`a${blanks}b`)).toBe(`a${blanks}b`);
    expect(joinLines(`a${blanks}\n${blanks}b`)).toBe('a b');
  });
});
