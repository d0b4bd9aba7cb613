// How a command ends that cannot do what it was asked: one sentence on standard error and an exit code.

import { standardError } from '../edge/standard-streams.ts';
import type { WriteFailure } from '../edge/write-output.ts';
import { EXIT } from '../run/report.ts';
import { joinLines } from '../join-lines.ts';
import { formatInputError, type InputError } from '../input-error.ts';

const PROGRAM = 'gossip-conformance';

/** Says one sentence on standard error. Line breaks within it become spaces. */
export const remark = (sentence: string): void => standardError.print(`${PROGRAM}: ${joinLines(sentence)}\n`);

/** The same, and sets the exit code. */
export const complain = (sentence: string, exitCode: number): void => {
  remark(sentence);
  process.exitCode = exitCode;
};

/** Wrong usage: exit code 2. */
export const complainOfUsage = (sentence: string): void => complain(sentence, EXIT.badInput);

/** A file that cannot be used: its place and what was expected, in the form that editors understand; exit code 2. */
export const complainOfInput = (error: InputError): void => complainOfUsage(formatInputError(error));

/** One sentence about a file that could not be written. */
export const unwrittenText = ({ file, reason }: WriteFailure): string => `cannot write ${file}: ${reason}`;
