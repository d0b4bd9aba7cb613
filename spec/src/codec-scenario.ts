// Scenarios of level codec: bytes to messages and back. Realises "codec" of adapter-protocol.md.

import * as z from 'zod';
import { bytesSchema } from './hex.ts';
import { memoryMessageSchema, messageSchema } from './message.ts';
import { resultShapes } from './result-shape.ts';
import { stepSchema, type OneOf } from './step.ts';
import { integer64Schema } from './uint64.ts';

/** The operations of the level, each with the schema of its arguments. */
export const codecOperations = {
  decode: z.strictObject({ bytes: bytesSchema }),
  encode: z.strictObject({ message: z.union([z.null(), memoryMessageSchema]) }),
  validate_height: z.strictObject({ message: memoryMessageSchema, initial_height: integer64Schema }),
} as const;

export type CodecOperation = keyof typeof codecOperations;

/** What each operation returns. */
export const codecResults = resultShapes<CodecOperation>({
  decode: { value: messageSchema, fails: 'instead' },
  encode: { value: bytesSchema, fails: 'instead' },
  validate_height: { fails: 'instead' },
});

export type CodecArguments<Name extends CodecOperation> = z.output<(typeof codecOperations)[Name]>;
export type CodecStep = OneOf<{ [Name in CodecOperation]: CodecArguments<Name> }>;

/** Nothing to set up. */
export const emptySetupSchema = z.strictObject({});
export type EmptySetup = z.output<typeof emptySetupSchema>;

export const codecStepSchema = stepSchema<CodecStep>(codecOperations);
