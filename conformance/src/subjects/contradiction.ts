// Scenarios of which every part has the right shape and which cannot be set up all the same, because their parts contradict each other.
// An adapter answers them as unsupported; see "Adapter protocol" in adapter-protocol.md.

import type { Scenario } from '#spec';
import { ROOMS } from '../levels/rooms.ts';

/** Why `scenario` cannot be set up, in one line; nothing where it can. */
export const contradictionIn = (scenario: Scenario): string | undefined =>
  ROOMS[scenario.level].drawing.contradictionIn?.(scenario);
