// What a pair of two sides is, whichever they are.

import type { Reference } from '#impl';
import type { Level, Scenario } from '#spec';
import type { Abilities } from '../arbitraries/generators.ts';
import type { Capabilities, Outcome, Subject } from '../subjects/subject.ts';
import type { Comparison } from './comparison.ts';

/** Two sides ready to be compared. */
export interface Pair {
  /** The names of the two, as they were given. */
  readonly names: readonly [string, string];
  /** What acts. */
  readonly subject: Pick<Subject, 'run' | 'window'>;
  /** Compares what became of a scenario that `subject` ran. */
  readonly compare: (scenario: Scenario, outcome: Outcome) => Comparison;
  /** The reference that says which clauses fire. */
  readonly referee: Reference;
  /** The levels that both have, in the order of the specification. */
  readonly levels: readonly Level[];
  /** What both can do at a level. */
  readonly abilities: (level: Level) => Abilities;
}

/** A pair before its levels are known. */
export type UnlevelledPair = Pick<Pair, 'subject' | 'compare' | 'referee'> & {
  /** Of the programs among the two; none where both are references. */
  readonly capabilities: readonly Capabilities[];
};
