// An observation: what a subject did at each step of a scenario. A result holds only what happened.
// Realises the result table of section 2 of adapter-protocol.md.

import * as z from 'zod';
import { bitArraySchema, type BitArrayValue } from './bit-array.ts';
import { messageSchema, type Message } from './message.ts';
import { peerRoundStateSchema, reportedPeerRoundStateSchema, type PeerRoundStateValue } from './peer-round-state.ts';

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
  /** reactor: what reached the queue of the consensus state machine, in order. */
  readonly forwarded?: readonly Forwarded[];
  /** reactor: the connections that were closed for error. */
  readonly stopped?: readonly Stopped[];
  /** reactor: how many times the iteration slept; left out for 0. */
  readonly slept?: number;
  /** reactor: the peer round states after the step. */
  readonly peers?: Readonly<Record<string, PeerRoundStateValue>>;
}

/** A send attempt of the reactor: the message as its receiver decodes it, and whether the link took it. */
export interface ReactorSend {
  readonly peer: string;
  readonly channel: string | number;
  /** Whether the reactor waits for the link (Send) or not (TrySend). */
  readonly blocking: boolean;
  readonly message: Message;
  readonly ok: boolean;
}

export interface Forwarded {
  readonly peer: string;
  readonly message: Message;
}

export interface Stopped {
  readonly peer: string;
  readonly error: string;
}

export interface Observation {
  /** The id of the scenario. */
  readonly id: string;
  /** peer_state, where the scenario sets no state: the state before step 0. A subject may leave it out. */
  readonly initial?: PeerRoundStateValue;
  /** The setup crashed: there are no results. The text is never compared. */
  readonly setup?: SetupCrash;
  /** One result a step; fewer only where the last one is a crash, and none where the setup crashed. */
  readonly steps: readonly StepResult[];
}

export interface SetupCrash {
  readonly crash: string;
}

/** The results as recordings hold them, in which a crash of the setup is the result of step 0. */
export const recordedSteps = ({ setup, steps }: Observation): readonly StepResult[] =>
  setup === undefined ? steps : [{ crash: setup.crash }];

/** `observation` with the results as recordings hold them. */
export const asRecorded = (observation: Observation): Observation =>
  observation.setup === undefined ? observation : { id: observation.id, steps: recordedSteps(observation) };

export const jsonSchema: z.ZodType<Json> = z.json();

export const stepResultSchema = z.strictObject({
  value: jsonSchema.optional(),
  error: z.string().optional(),
  crash: z.string().optional(),
  choice: z.literal(true).optional(),
  state: z.union([peerRoundStateSchema, z.record(z.string(), bitArraySchema)]).optional(),
  sends: z.array(jsonSchema).optional(),
  forwarded: z.array(z.strictObject({ peer: z.string(), message: messageSchema })).optional(),
  stopped: z.array(z.strictObject({ peer: z.string(), error: z.string() })).optional(),
  slept: z.int().min(0).optional(),
  peers: z.record(z.string(), peerRoundStateSchema).optional(),
});

export const setupCrashSchema = z.strictObject({ crash: z.string() });

export const observationSchema = z.strictObject({
  id: z.string(),
  initial: reportedPeerRoundStateSchema.optional(),
  setup: setupCrashSchema.optional(),
  steps: z.array(stepResultSchema),
});
