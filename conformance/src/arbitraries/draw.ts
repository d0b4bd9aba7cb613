// What draws scenarios: the heart of a generator, without how its scenarios are shrunk.

import type { Random } from 'fast-check';
import type { Scenario } from '#spec';

/** Draws one scenario; depends on nothing but the integers of `random`. */
export type Draw<Drawn extends Scenario = Scenario> = (random: Random) => Drawn;
