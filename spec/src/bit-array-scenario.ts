// Scenarios of level bit_array: named arrays and the functions on them. Realises "bit_array" of adapter-protocol.md.

import * as z from 'zod';
import { bitArraySchema, BIT_TEXT_MAX, RAW_WORDS_MAX, reportedBitArraySchema, wordSchema } from './bit-array.ts';
import { resultShapes } from './result-shape.ts';
import { stepSchema, type OneOf } from './step.ts';
import { int64Schema, uint32Schema } from './uint64.ts';

const arrayName = z
  .string()
  .regex(/^[a-z][a-z0-9]{0,7}$/, 'expected the name of an array: a letter and up to 7 letters or digits');

/** A requested size: negative sizes are meaningful, large ones bounded by what the value form can express. */
const size = z.int().min(-0x8000_0000).max(BIT_TEXT_MAX);

const twoOperands = z.strictObject({ left: arrayName, right: arrayName, into: arrayName });
const oneArray = z.strictObject({ array: arrayName });

/** The operations of the level, each with the schema of its arguments. */
export const bitArrayOperations = {
  new: z.strictObject({ size, into: arrayName }),
  get: z.strictObject({ array: arrayName, index: uint32Schema }),
  set: z.strictObject({ array: arrayName, index: uint32Schema, value: z.boolean() }),
  copy: z.strictObject({ array: arrayName, into: arrayName }),
  copy_bits: z.strictObject({ array: arrayName, size, into: arrayName }),
  or: twoOperands,
  and: twoOperands,
  sub: twoOperands,
  not: z.strictObject({ array: arrayName, into: arrayName }),
  update: z.strictObject({ array: arrayName, from: arrayName }),
  is_empty: oneArray,
  is_full: oneArray,
  size: oneArray,
  pick_random: oneArray,
  to_proto: oneArray,
  from_proto: z.strictObject({
    bits: int64Schema.optional(),
    elems: z.array(wordSchema).max(RAW_WORDS_MAX).optional(),
    into: arrayName,
  }),
} as const;

export type BitArrayOperation = keyof typeof bitArrayOperations;

const nothing = {};
const yesOrNo = { value: z.boolean() };

/** What each operation returns, with the named arrays after it. */
export const bitArrayResults = resultShapes<BitArrayOperation>(
  {
    new: nothing,
    get: yesOrNo,
    set: yesOrNo,
    copy: nothing,
    copy_bits: nothing,
    or: nothing,
    and: nothing,
    sub: nothing,
    not: nothing,
    update: nothing,
    is_empty: yesOrNo,
    is_full: yesOrNo,
    size: { value: int64Schema },
    pick_random: { value: z.union([z.null(), z.int()]) },
    to_proto: {
      value: z.union([z.null(), z.strictObject({ bits: int64Schema, elems: z.array(wordSchema).max(RAW_WORDS_MAX) })]),
    },
    from_proto: { fails: 'instead' },
  },
  { state: z.record(arrayName, reportedBitArraySchema) },
);

/** The arguments of operation `Name`. */
export type BitArrayArguments<Name extends BitArrayOperation> = z.output<(typeof bitArrayOperations)[Name]>;

/** A one-key object: the operation and its arguments. */
export type BitArrayStep = OneOf<{ [Name in BitArrayOperation]: BitArrayArguments<Name> }>;

export const bitArraySetupSchema = z.strictObject({ arrays: z.record(arrayName, bitArraySchema) });

export type BitArraySetup = z.output<typeof bitArraySetupSchema>;

export const bitArrayStepSchema = stepSchema<BitArrayStep>(bitArrayOperations);
