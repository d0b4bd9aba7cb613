// An observation: what a subject did at each step of a scenario. A result holds only what happened.
// Realises the result table of section 2 of adapter-protocol.md.

import * as z from 'zod';
import { bitArraySchema, type BitArrayValue } from './bit-array.ts';
import { peerRoundStateSchema, type PeerRoundStateValue } from './peer-round-state.ts';

/** Any JSON value, as operations return them. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The state of a bit_array scenario: all named arrays. */
export type BitArraysState = Readonly<Record<string, BitArrayValue>>;

/** What happened at one step. An absent key did not happen. */
export interface StepResult {
  /** What the operation returned, also `null`. */
  readonly value?: Json;
  /** The error that the operation returned; its text is compared only where a clause pins one. */
  readonly error?: string;
  /** The operation crashed or never returned; the scenario ends here and the text is never compared. */
  readonly crash?: string;
  /** In recorded files only: other runs of the same subject did something else here. */
  readonly choice?: true;
  /** The named arrays, or the peer round state, after the step. */
  readonly state?: BitArraysState | PeerRoundStateValue;
  /** peer_state: the validator indices of the votes that were handed to the link, sent or not. */
  readonly sends?: readonly Json[];
}

export interface Observation {
  /** The id of the scenario. */
  readonly id: string;
  /** One result a step; fewer only where the last one is a crash. */
  readonly steps: readonly StepResult[];
}

export const jsonSchema: z.ZodType<Json> = z.json();

export const stepResultSchema = z.strictObject({
  value: jsonSchema.optional(),
  error: z.string().optional(),
  crash: z.string().optional(),
  choice: z.literal(true).optional(),
  state: z.union([peerRoundStateSchema, z.record(z.string(), bitArraySchema)]).optional(),
  sends: z.array(jsonSchema).optional(),
});

export const observationSchema = z.strictObject({ id: z.string(), steps: z.array(stepResultSchema) });
