// Runs a command in this process and keeps what it would have written.

import type { Command } from 'commander';
import type { Interrupts } from '../../conformance/src/cli/interrupt.ts';
import type { Output } from '../../conformance/src/cli/output.ts';
import { plainPaint } from '../../conformance/src/reporters/paint.ts';

/** What a command did. `code` is 0 unless it set another. */
export interface Ran {
  readonly out: string;
  readonly complaints: readonly string[];
  /** What else it said on standard error. */
  readonly said: string;
  readonly code: number;
}

/** Nothing interrupts what runs in the process of a test. */
export const UNINTERRUPTED: Interrupts = { takeOver: () => new AbortController().signal };

/** Runs the command that `make` makes with `words`, as the words of a command line. Wrong options throw commander's error. */
export const runCommand = async (make: (output: Output) => Command, words: readonly string[]): Promise<Ran> => {
  let out = '';
  const complaints: string[] = [];
  let said = '';
  let code = 0;
  const command = make({
    write: (text) => {
      out += text;
    },
    writeData: (text) => {
      out += text;
    },
    say: (text) => {
      said += text;
    },
    complain: (sentence, exitCode) => {
      complaints.push(sentence);
      code = exitCode;
    },
    exit: (exitCode) => {
      code = exitCode;
    },
    paint: plainPaint,
    width: undefined,
  });
  command.exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} });
  await command.parseAsync(words, { from: 'user' });
  return { out, complaints, said, code };
};
