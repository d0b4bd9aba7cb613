// Where a command writes and how it ends, as an argument, so that a test can look at both.

import { standardError, standardOutput } from '../edge/standard-streams.ts';
import { jsonText } from '../reporters/json-text.ts';
import type { Paint } from '../reporters/paint.ts';
import { complain } from './complain.ts';

export interface Output {
  /** Writes lines for people to standard output. */
  readonly write: (text: string) => void;
  /** Writes a text for programs to standard output: it goes out as it stands. */
  readonly writeData: (text: string) => void;
  /** Writes lines for people to standard error. */
  readonly say: (text: string) => void;
  /** Says one sentence on standard error and sets the exit code. */
  readonly complain: (sentence: string, exitCode: number) => void;
  /** Sets the exit code. */
  readonly exit: (code: number) => void;
  readonly paint: Paint;
  /** The columns of the terminal that standard output is; nothing elsewhere. */
  readonly width: number | undefined;
}

/** The streams and the exit code of this process. */
export const processOutput: Output = {
  write: standardOutput.print,
  writeData: standardOutput.printData,
  say: standardError.print,
  complain,
  exit: (code) => {
    process.exitCode = code;
  },
  paint: standardOutput.paint,
  get width() {
    return standardOutput.width();
  },
};

/** Indented JSON, for programs and for people. */
export const writeJson = (output: Output, value: unknown): void => output.writeData(jsonText(value));
