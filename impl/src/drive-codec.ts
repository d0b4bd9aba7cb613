// Drives the operations of a codec scenario. There is no state.

import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import {
  argumentsOf,
  operationOf,
  type CodecArguments,
  type CodecOperation,
  type CodecStep,
  type EmptySetup,
  type Json,
  type StepResult,
} from '#spec';
import type { Context } from './context.ts';

type Drive<Name extends CodecOperation> = (context: Context, input: CodecArguments<Name>) => StepResult;

const OPERATIONS: { readonly [Name in CodecOperation]: Drive<Name> } = {
  decode: (context, { bytes }) => {
    const decoded = context.rules.decodeMessage(context, hexToBytes(bytes));
    return 'error' in decoded ? decoded : { value: decoded.message as unknown as Json };
  },
  encode: (context, { message }) => {
    const encoded = context.rules.encodeMessage(context, message);
    return 'error' in encoded ? encoded : { value: bytesToHex(encoded.bytes) };
  },
  validate_height: (context, { message, initial_height }) => {
    const { height, last_commit_round: round } = message.new_round_step ?? {};
    const fields = { height: height ?? 0, last_commit_round: round ?? 0 };
    const error = context.rules.validateHeight(context, fields, initial_height);
    return error === undefined ? {} : { error };
  },
};

/** The codec operations of one scenario while it runs. */
export const startCodec = (
  context: Context,
  _setup: EmptySetup,
): { readonly step: (step: CodecStep) => StepResult } => ({
  step: (step) => {
    const drive = OPERATIONS[operationOf(step) as CodecOperation] as Drive<CodecOperation>;
    return drive(context, argumentsOf(step) as never);
  },
});
