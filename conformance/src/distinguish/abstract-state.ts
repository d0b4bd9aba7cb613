// Abstract states of peers: how heights, rounds, catch-up and POL of the node, of what it believes of the peer, and of the step at hand stand to
// each other, with the numbers themselves left out. Two scenarios of one abstract state exercise the same guards; a search that counts
// them knows what it has not seen.

import type { Dialect, Scenario, StepResult } from '#spec';
import { ROOMS } from '../levels/rooms.ts';

/** The abstract state at each step of `results`; none at the levels that have no peer. */
export const abstractStates = (
  scenario: Scenario,
  results: readonly StepResult[],
  dialect: Dialect,
): readonly string[] => ROOMS[scenario.level].novelty.abstractStates?.(scenario, results, dialect) ?? [];
