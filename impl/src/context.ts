// What every rule of the reference is given besides its input: the record of rules in force, the chooser, and the list
// that fired clauses are reported to.

import type { Dialect } from '#spec';

/**
 * Takes one of the allowed values; never called with an empty list. Random for a subject, following for an acceptor.
 * `shows` tells for which values the choice leaves a trace in the result; without it every value does.
 */
export type Chooser = (allowed: readonly number[], shows?: (value: number) => boolean) => number;

/**
 * The rules by name. `rules.ts` declares which there are: their types are those of the functions, which are given a context, so that this
 * file cannot import them.
 */
export interface Rules {}

/** Told of what a step does while it is done. Rules do not know that they are watched; what they are run by does. */
export interface Watch {
  /** The list of fired clauses; it tells the watch of each. */
  readonly fired: string[];
  /** `rules`, each of which tells the watch when it is entered and left. */
  readonly watched: (rules: Rules) => Rules;
  /** Gives a way to look at a state that is not held, place by place: equal values are equal places. */
  readonly track: (look: () => Readonly<Record<string, unknown>>) => void;
  /** `state`, whose assignments are told; its fields are places below `place`. */
  readonly hold: <State extends object>(place: string, state: State) => State;
  /** What `hold` was given for this state; a change of it is not told. */
  readonly release: <State extends object>(state: State) => State;
  /** Whose memory of computed results is used: that of `rules`, or one of the watch's own. */
  readonly memoryOf: (rules: Rules) => object;
  /** The guard of a clause holds or not; what is returned is what it decides. */
  readonly decides: (clause: string, holds: boolean) => boolean;
  /** The clause that has just fired leaves these fields alone. */
  readonly kept: (clause: string, fields: readonly string[]) => void;
  /** Something was done to the outside: `sends`, `slept`, `forwarded`, `stopped`. */
  readonly effect: (place: string) => void;
}

export interface Context {
  /** How heights and rounds are counted, and what stands for none. */
  readonly dialect: Dialect;
  /** The rules in force; a rule calls others through this record, so that a variant can replace any of them. */
  readonly rules: Rules;
  readonly choose: Chooser;
  /** The clauses whose arms fired in the step at hand, in order, repeated as often as they fired. */
  readonly fired: string[];
  /** Absent where nobody watches. */
  readonly watch?: Watch;
}
