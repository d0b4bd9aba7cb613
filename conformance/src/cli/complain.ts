// How a command ends that cannot do what it was asked: one sentence on standard error and an exit code.

import { EXIT } from '../run/report.ts';
import { joinLines } from '../join-lines.ts';
import { formatInputError, type InputError } from '../input-error.ts';

const PROGRAM = 'gossip-conformance';

/** Says one sentence on standard error and sets the exit code. Line breaks within it become spaces. */
export const complain = (sentence: string, exitCode: number): void => {
  process.stderr.write(`${PROGRAM}: ${joinLines(sentence)}\n`);
  process.exitCode = exitCode;
};

/** Wrong usage: exit code 2. */
export const complainOfUsage = (sentence: string): void => complain(sentence, EXIT.badInput);

/** A file that cannot be used: its place and what was expected, in the form that editors understand; exit code 2. */
export const complainOfInput = (error: InputError): void => complainOfUsage(formatInputError(error));
