// What an invariant is: a rule over (scenario, observation) that knows nothing of the reference. An invariant judges one
// transition after the other; `start` is called once a scenario and returns the judge, or nothing where the scenario does
// not meet the invariant's preconditions. See invariants.md for the statements.

import type { Level } from '../level.ts';
import type { Scenario } from '../scenario.ts';
import type { StepResult } from '../observation.ts';

/** One step with the states around it. `before` is the initial state for step 0. */
export interface Transition<State> {
  readonly index: number;
  readonly operation: string;
  /** The arguments of the operation, of the shape that the level's registry of operations gives. */
  readonly arguments: unknown;
  readonly before: State;
  readonly after: State;
  readonly result: StepResult;
}

/** What an invariant objects to: what it required and what it saw, in one line each. */
export interface Breach {
  readonly expected: string;
  readonly observed: string;
}

/** Judges the transitions of one scenario in order; may keep what it has seen. */
export type TransitionJudge<State> = (transition: Transition<State>) => Breach | undefined;

export interface Invariant<State = never> {
  /** `INV-S6`, as in invariants.md. */
  readonly id: string;
  /** The name in words, kebab-case, equal to the file name. */
  readonly name: string;
  /** Whether it is one of the three that the suite is known by. */
  readonly headline: boolean;
  readonly level: Level;
  /** The clauses that it guards; a breach counts against the first. */
  readonly clauses: readonly [string, ...string[]];
  /** One line: what holds. */
  readonly statement: string;
  /** Begins one pass over `scenario`, or returns nothing where the preconditions do not hold. */
  readonly start: (scenario: Scenario) => TransitionJudge<State> | undefined;
}

/** A breach with its place: the invariant and the index of the step. */
export interface Violation extends Breach {
  readonly invariant: Invariant<unknown> | Invariant;
  readonly step: number;
}
