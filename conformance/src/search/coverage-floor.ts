// The least number of times that each clause must fire in a run, so that a run that hardly exercised a clause cannot pass for one that
// tested it. The figures are per 1,000 steps that were judged, of the reference, over the generators of a level in their shares: 40 % of the lowest rate seen over
// several seeds, with and without states set from outside.

import { kardia, type Reference } from '#impl';
import { KARDIA, limitOf, type Level, type LimitName } from '#spec';
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

/** From this many steps on every clause with a floor must fire at least once. */
const ENOUGH_STEPS = 10_000;

/** What floors depend on beside the level. */
export interface Judged {
  /** The profile that the run is judged by; `kardia` if absent. */
  readonly profile?: Pick<Reference, 'name' | 'dialect'>;
  /** Of the subject: what they leave undriven has no floor. None if absent. */
  readonly limits?: readonly LimitName[];
}

/**
 * With limits declared the scenarios that are left are another mix, which exercises some clauses less: with any single limit, and with
 * all together, none fired less often than half of its floor but those that `LIMITS` lists.
 */
const OF_RATE_WITH_LIMITS = 0.5;

/**
 * How often `clause` must fire where `steps` steps of `level` are to be judged; 0 for a clause without a floor or that does not apply. The
 * rates are Kardia's: in another dialect every clause that applies there must fire, and no rate is promised.
 */
const floorOf = (level: Level, clause: string, steps: number, { profile = kardia, limits = [] }: Judged): number => {
  const own = limits.map(limitOf).filter(({ levels }) => levels.includes(level));
  const rate = (ROOMS[level].floors[clause] ?? 0) * (own.length === 0 ? 1 : OF_RATE_WITH_LIMITS);
  const undriven = own.some(({ clauses }) => clauses[level]?.includes(clause) === true);
  if (undriven || notApplicable(profile, clause) !== undefined) return 0;
  if (profile.dialect.name !== KARDIA.name) return rate > 0 && steps >= ENOUGH_STEPS ? 1 : 0;
  const floor = Math.floor((rate * steps) / 1000);
  return rate > 0 && steps >= ENOUGH_STEPS ? Math.max(floor, 1) : floor;
};

/**
 * The clauses of `level` that fired less often than their floor, where `steps` steps were to be judged: those of which the
 * subject said nothing count as well. For runs of all generators in their shares and all operations of the level; a run that was narrowed to
 * clauses, or that has fewer scenarios than the default, has no floors.
 */
export const belowFloor = (
  level: Level,
  fired: ReadonlyMap<string, number>,
  steps: number,
  judged: Judged = {},
): readonly Shortfall[] =>
  clausesWithFloor(level).flatMap((clause) => {
    const count = fired.get(clause) ?? 0;
    const floor = floorOf(level, clause, steps, judged);
    return count < floor ? [{ clause, fired: count, floor }] : [];
  });
