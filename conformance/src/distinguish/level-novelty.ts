// What a search that is steered by what is new needs to know of a level.

import type { Dialect, Scenario, StepResult } from '#spec';

export interface LevelNovelty<Own extends Scenario = Scenario> {
  /** The abstract state at each step of `results`; absent at levels that have no peer. */
  abstractStates?(scenario: Own, results: readonly StepResult[], dialect: Dialect): readonly string[];
  /** Whether the step means the same in another scenario of the level. */
  isPortable(step: object): boolean;
  /** Whether what the step says hangs together, so that no part of it is changed alone. */
  isIndivisible(step: object): boolean;
}
