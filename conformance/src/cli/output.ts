// Where a command writes and how it ends, as an argument, so that a test can look at both.

import { paintFor, type Paint } from '../reporters/paint.ts';
import { complain } from './complain.ts';

export interface Output {
  /** Writes to standard output as it stands. */
  readonly write: (text: string) => void;
  /** Says one sentence on standard error and sets the exit code. */
  readonly complain: (sentence: string, exitCode: number) => void;
  /** Sets the exit code. */
  readonly exit: (code: number) => void;
  readonly paint: Paint;
}

/** The streams and the exit code of this process. */
export const processOutput: Output = {
  write: (text) => void process.stdout.write(text),
  complain,
  exit: (code) => {
    process.exitCode = code;
  },
  paint: paintFor(process.stdout),
};

/** One line of JSON, indented where it is for people too. */
export const writeJson = (output: Output, value: unknown): void => output.write(`${JSON.stringify(value, null, 2)}\n`);
