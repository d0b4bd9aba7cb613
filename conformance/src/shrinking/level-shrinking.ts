// What shrinking needs to know of a level: the values at the ends of its scenarios, and what can be made simpler only together.

import type { Scenario } from '#spec';
import type { Reference } from '#impl';
import type { LevelLeaves } from './scenario-leaf.ts';

export interface LevelShrinking<Own extends Scenario = Scenario> {
  readonly leaves: LevelLeaves<Own>;
  /** Simplifications that touch several values at once, from big ones to small ones; what comes out need not be valid. */
  simplifications(reference: Reference, scenario: Own): Iterable<Scenario>;
}
