// What a command of an adapter, or of its build, consists of. There is no shell.

import { parseArgsStringToArgv } from 'string-argv';

/** A program and its arguments. */
export type CommandWords = readonly [program: string, ...words: string[]];

/** The words of `command`, of which quotes group some to one; nothing where it names no program, or holds a NUL, which no program can be given. */
export const commandWords = (command: string): CommandWords | undefined => {
  const [program = '', ...words] = parseArgsStringToArgv(command);
  return program.trim() === '' || command.includes('\0') ? undefined : [program, ...words];
};

/** What is expected where `commandWords` finds nothing. */
export const EXPECTED_COMMAND = 'expected the command of a program, such as "./my-adapter --quiet"';
