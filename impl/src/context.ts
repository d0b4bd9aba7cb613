// What every rule of the reference is given besides its input: the record of rules in force, the chooser, and the list
// that fired clauses are reported to.

import type { Rules } from './rules.ts';

/** Takes one of the allowed values; never called with an empty list. Random for a subject, following for an acceptor. */
export type Chooser = (allowed: readonly number[]) => number;

export interface Context {
  /** The rules in force; a rule calls others through this record, so that a variant can replace any of them. */
  readonly rules: Rules;
  readonly choose: Chooser;
  /** The clauses whose arms fired in the step at hand, in order, repeated as often as they fired. */
  readonly fired: string[];
}
