import { describe, expect, it } from 'vitest';
import { commandWords } from './command-words.ts';

describe('commandWords', () => {
  it('takes words apart, and quoted ones together', () => {
    expect(commandWords(` ./a 'b c'  --d="e f" `)).toEqual(['./a', 'b c', '--d=e f']);
    expect(commandWords('"my program" ""')).toEqual(['my program', '']);
  });

  it.each(['', ' ', '\t\n', '""', "''", `"  "`, `'' ./a`, './a\0'])('finds no program in %j', (command) => {
    expect(commandWords(command)).toBeUndefined();
  });
});
