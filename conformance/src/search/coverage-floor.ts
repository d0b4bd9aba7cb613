// The least number of times that each clause must fire in a run, so that a run that hardly exercised a clause cannot pass for one that
// tested it. The figures are per 1,000 judged steps over the generators of a level in their shares: 40 % of the lowest rate seen over
// several seeds, with and without states set from outside.

import { KARDIA, type Dialect, type Level } from '#spec';
import { ROOMS } from '../levels/rooms.ts';
import { notApplicable } from './not-applicable.ts';

/** A clause that fired less often than it must. */
export interface Shortfall {
  readonly clause: string;
  readonly fired: number;
  readonly floor: number;
}

/** The clauses that have a floor at `level`. */
export const clausesWithFloor = (level: Level): readonly string[] => Object.keys(ROOMS[level].floors);

/** From this many judged steps on every clause with a floor must fire at least once. */
const ENOUGH_STEPS = 10_000;

/**
 * How often `clause` must fire in `steps` judged steps of `level`; 0 for a clause without a floor. The rates are Kardia's: in another
 * dialect every clause that applies there must fire, and no rate is promised.
 */
const floorOf = (dialect: Dialect, level: Level, clause: string, steps: number): number => {
  const rate = ROOMS[level].floors[clause] ?? 0;
  if (dialect.name !== KARDIA.name)
    return rate > 0 && steps >= ENOUGH_STEPS && notApplicable(dialect, clause) === undefined ? 1 : 0;
  const floor = Math.floor((rate * steps) / 1000);
  return rate > 0 && steps >= ENOUGH_STEPS ? Math.max(floor, 1) : floor;
};

/**
 * The clauses of `level` that fired less often than their floor in a dialect. For runs of all generators in their shares and all operations of
 * the level; a run that was narrowed to clauses, or that has a budget of its own, has no floors.
 */
export const belowFloor = (
  level: Level,
  fired: ReadonlyMap<string, number>,
  steps: number,
  dialect: Dialect = KARDIA,
): readonly Shortfall[] =>
  clausesWithFloor(level).flatMap((clause) => {
    const count = fired.get(clause) ?? 0;
    const floor = floorOf(dialect, level, clause, steps);
    return count < floor ? [{ clause, fired: count, floor }] : [];
  });
