// What reading and writing scenario files needs to know of a level.

import type { BitArraysState, Dialect, PeerRoundStateValue, Scenario } from '#spec';
import type * as z from 'zod';
import type { Fields } from './base-setup.ts';

/** The state that a result shows: named arrays, or one peer round state. */
export type State = BitArraysState | PeerRoundStateValue;

/** How the states of a level are told from each other. */
export interface LevelStates<Own extends Scenario = Scenario> {
  readonly schema: z.ZodType<State>;
  /** The state before the first step. */
  initial(scenario: Own, dialect: Dialect): State;
  /** The names of what differs after a step, in a fixed order. */
  changed(before: State, after: State): readonly string[];
}

export interface LevelWriting<Own extends Scenario = Scenario> {
  /** The setup as it is written. */
  readonly setup: z.ZodType<object>;
  /** A result as it is written. */
  readonly result: z.ZodObject<Record<string, z.ZodType>>;
  /** The setup without what a reader adds again. */
  shorten(setup: Own['setup'], dialect: Dialect): Fields;
  /** The setup with what a writer leaves out; the inverse of `shorten`. */
  complete(setup: Fields, dialect: Dialect): Fields;
  /** Absent where a result shows no state. */
  readonly states?: LevelStates<Own>;
  /** Whether the first steps of several scenarios may be said once: elsewhere a step says little without those before it. */
  readonly sharesOpenings: boolean;
  /** Whether the setup that several scenarios have in common is said once. */
  readonly sharesSetup: boolean;
  /** Whether votes without a signature are the rule. */
  readonly unsignedVotes: boolean;
  /** The blocks to which the setup gives names; none if absent. */
  blocksOf?(scenario: Own): readonly NamedBlock[];
}

/** A block under the name that a setup gives it: its hash and data (hex), and the size of its parts in bytes. */
export type NamedBlock = readonly [
  name: string,
  block: { readonly hash: string; readonly data: string; readonly part_size: number },
];
