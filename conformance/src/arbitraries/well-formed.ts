// Whether a scenario holds only what correct nodes send and hold. The state invariants are promised for such scenarios; the
// shrinker keeps a well-formed scenario well formed, so that a counterexample never turns into a complaint about bad input.

import type { Scenario } from '#spec';
import { kardia, type Reference } from '#impl';
import { ROOMS } from '../levels/rooms.ts';

/** Whether correct nodes alone can bring the scenario about; what that means is for its level to say. */
export const isWellFormedScenario = (scenario: Scenario, reference: Reference = kardia): boolean =>
  ROOMS[scenario.level].drawing.isWellFormed(scenario, reference);
