// What a metamorphic law is: a change of a scenario that must not change what is seen, but for a change that is known beforehand. It
// needs no oracle, so it also speaks where the reference and a subject could be wrong in the same way.

import type { Random } from 'fast-check';
import type { Level, Scenario, StepResult } from '#spec';

/** A changed scenario, and what the results of the original become. */
export interface Transformed {
  readonly scenario: Scenario;
  /** The results that the changed scenario must give, from those of the original. */
  readonly expect: (results: readonly StepResult[]) => readonly StepResult[];
}

export interface Law {
  /** A short name: `relabelled-peers`. */
  readonly id: string;
  readonly statement: string;
  /** The families of clauses that it speaks about. */
  readonly families: readonly string[];
  readonly levels: readonly Level[];
  /** The change; undefined where the law says nothing about the scenario. Pure but for the draws from `random`. */
  readonly transform: (scenario: Scenario, random: Random) => Transformed | undefined;
}
