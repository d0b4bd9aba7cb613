// Which of the suspects of an objection is named in the end: the step alone tells those that may be broken, all that was judged tells which of
// them fires where nothing is objected to. The measure is Ochiai's coefficient, as it is used to locate faults by what was executed.

import type { Finding } from './finding.ts';

/** An objection, and in how many scenarios it was seen. */
export interface Counted {
  readonly finding: Finding;
  readonly count: number;
}

/** In how many objections each clause is a suspect. */
const suspicionsIn = (objections: readonly Counted[]): ReadonlyMap<string, number> => {
  const suspected = new Map<string, number>();
  for (const { finding, count } of objections)
    for (const { clause } of finding.suspects ?? []) suspected.set(clause, (suspected.get(clause) ?? 0) + count);
  return suspected;
};

/**
 * Gives the clause to name for an objection, by all `objections` of a run and by how often each clause `fired` in all that was judged. Objections
 * without suspects keep their clause.
 */
export const clauseNamer = (
  objections: readonly Counted[],
  fired: ReadonlyMap<string, number>,
): ((finding: Finding) => string) => {
  const suspected = suspicionsIn(objections);
  const likelihood = (clause: string): number => {
    const failing = suspected.get(clause) ?? 0;
    const passing = Math.max((fired.get(clause) ?? 0) - failing, 0);
    return failing === 0 ? 0 : failing / Math.sqrt(failing + passing);
  };
  return ({ clause, suspects = [] }) =>
    suspects
      .map((suspect) => ({ clause: suspect.clause, score: suspect.weight * likelihood(suspect.clause) }))
      .reduce((best, each) => (each.score > best.score ? each : best), { clause, score: 0 }).clause;
};
