// One implementation of a matrix file: how it is built, started and judged.

import { LEVELS, type Level } from '#spec';
import * as z from 'zod';
import { commandWords, EXPECTED_COMMAND } from '../subjects/command-words.ts';

const line = z
  .string()
  .min(1)
  .max(1_000)
  .regex(/^[^\n\0]*$/, 'expected one line');

const command = line.refine((text) => commandWords(text) !== undefined, EXPECTED_COMMAND);

/** As it is written; the list may not be empty. Keys that are not known are refused. */
export const matrixSchema = z
  .array(
    z.strictObject({
      name: line.max(60),
      command,
      cwd: line.optional(),
      env: z
        .array(line.regex(/^[^=\s]+$/, 'expected the name of an environment variable'))
        .min(1)
        .optional(),
      profile: line.optional(),
      levels: z.array(z.enum(LEVELS)).min(1).optional(),
      expect: line.optional(),
      runs: z.int().min(0).max(1_000_000).optional(),
      build: z.strictObject({ command, cwd: line.optional() }).optional(),
    }),
  )
  .min(1)
  .max(100);

/** A command and the folder that it runs in. Quotes group words; there is no shell. */
export interface Command {
  readonly command: string;
  readonly cwd: string;
}

export interface MatrixEntry extends Command {
  /** Unique in its file. */
  readonly name: string;
  /** Names of variables that it is given besides those that every adapter is given. */
  readonly env?: readonly string[];
  /** The profile that it is judged by; that of its dialect if absent. */
  readonly profile?: string;
  /** The levels that it is judged at; all that it declares if absent. */
  readonly levels?: readonly Level[];
  /** The file of its known deviations. */
  readonly expect?: string;
  /** Generated scenarios of each level, whatever the others get; with 0 it is judged by the golden vectors alone. */
  readonly runs?: number;
  /** What is run before it is started. */
  readonly build?: Command;
}
