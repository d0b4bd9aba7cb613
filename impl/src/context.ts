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

export interface Context {
  /** How heights and rounds are counted, and what stands for none. */
  readonly dialect: Dialect;
  /** The rules in force; a rule calls others through this record, so that a variant can replace any of them. */
  readonly rules: Rules;
  readonly choose: Chooser;
  /** The clauses whose arms fired in the step at hand, in order, repeated as often as they fired. */
  readonly fired: string[];
}
