// Whether a scenario can be given to a subject without harm: what it names exists, and no step asks for memory or time that no
// machine has. Files are checked by their schema; this is for scenarios that a program takes apart.

import { KARDIA, type Dialect, type Scenario } from '#spec';
import { ROOMS } from '../levels/rooms.ts';

/** Whether the scenario, which may have been put together from parts of others, can be set up and driven. */
export const isRunnable = (scenario: Scenario, dialect: Dialect = KARDIA): boolean =>
  ROOMS[scenario.level].drawing.isRunnable?.(scenario, dialect) ?? true;
