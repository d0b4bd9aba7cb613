// Which of the suspects of an objection is named in the end: the step alone tells those that may be broken, all that was judged tells which of
// them fires where nothing is objected to. The measure is Ochiai's coefficient, as it is used to locate faults by what was executed.

import type { Finding } from './finding.ts';
import { suspectKey, type Suspect } from './suspects.ts';

/** An objection, and in how many scenarios it was seen. */
export interface Counted {
  readonly finding: Finding;
  readonly count: number;
  /** What its steps have in common with those of others, which may be the same ones; absent where they are its own. */
  readonly steps?: string;
}

/** By how much a clause counts more that is named at a plainer level already. */
const BROKEN = 8;

/** The least weight at which it does, where it explains nothing. */
const PROBABLE = 0.55;

/** In how many steps each clause fired, and in how many its guard was looked at and did not hold. */
export interface Passes {
  readonly fired: ReadonlyMap<string, number>;
  readonly passedOver: ReadonlyMap<string, number>;
}

/** In how many objections each clause is a suspect. Of those that may be of the same steps, the most frequent one counts for all. */
const suspicionsIn = (objections: readonly Counted[]): ReadonlyMap<string, number> => {
  const most = new Map<string, Map<string, number>>();
  for (const [place, { finding, count, steps = String(place) }] of objections.entries())
    for (const suspect of finding.suspects ?? []) {
      const key = suspectKey(suspect);
      const counts = most.get(key) ?? new Map<string, number>();
      most.set(key, counts.set(steps, Math.max(counts.get(steps) ?? 0, count)));
    }
  return new Map([...most].map(([key, counts]) => [key, [...counts.values()].reduce((sum, count) => sum + count, 0)]));
};

/** Clauses that some result shows to be broken by itself. */
const shownIn = (objections: readonly Counted[]): ReadonlySet<string> =>
  new Set(
    objections.flatMap(({ finding: { suspects = [] } }) =>
      suspects.filter(({ shown }) => shown === true).map(({ clause }) => clause),
    ),
  );

/**
 * Gives the clause to name for an objection, by all `objections` of a run and by what passed in all that was judged. Objections without suspects
 * keep their clause. Clauses that are known to be `broken`, since failures of plainer levels name them or a result shows it, come first: few faults
 * explain much.
 */
export const clauseNamer = (
  objections: readonly Counted[],
  { fired, passedOver }: Passes,
  broken: ReadonlySet<string> = new Set(),
): ((finding: Finding) => string) => {
  const suspected = suspicionsIn(objections);
  const shown = shownIn(objections);
  const total = objections.reduce((sum, { count }) => sum + count, 0);
  const likelihood = (suspect: Suspect): number => {
    const seen = (suspect.unheld === true ? passedOver : fired).get(suspect.clause) ?? 0;
    // What explains a failure is taken to explain the others, of which only suspects are known; as far as it was there at all.
    const failing = suspect.explains === true ? total : (suspected.get(suspectKey(suspect)) ?? 0);
    return Math.min(failing, seen) / Math.sqrt(Math.max(seen, 1));
  };
  const isKnown = ({ clause, weight, explains }: Suspect): boolean =>
    (broken.has(clause) || shown.has(clause)) && (explains === true || weight >= PROBABLE);
  return ({ clause, suspects = [] }) =>
    suspects
      .map((suspect) => ({
        clause: suspect.clause,
        score: suspect.weight * likelihood(suspect) * (isKnown(suspect) ? BROKEN : 1),
      }))
      .reduce((best, each) => (each.score > best.score ? each : best), { clause, score: 0 }).clause;
};
