// Which of the failures that the scenarios of a level show a report leads with.

import type { Scenario } from '#spec';
import type { Finding } from '../oracles/finding.ts';

/** A scenario that fails, and the finding that leads at the first step objected to. */
export interface Sighting {
  readonly scenario: Scenario;
  /** The run of the generators that drew it; absent of a golden vector. */
  readonly run?: number;
  readonly finding: Finding;
}

/**
 * The sighting that stands for the first failure of a report: the first one of the clause that most scenarios lead with; of two clauses with
 * as many that which was seen first. Nothing of no sightings.
 */
export const leadOf = (
  sightings: readonly Sighting[],
  named: (finding: Finding) => string = ({ clause }) => clause,
): Sighting | undefined => {
  const byClause = new Map<string, { readonly first: Sighting; count: number }>();
  for (const sighting of sightings) {
    const clause = named(sighting.finding);
    const known = byClause.get(clause);
    if (known === undefined) byClause.set(clause, { first: sighting, count: 1 });
    else known.count++;
  }
  // Sorting keeps the order in which equal ones were seen.
  return [...byClause.values()].toSorted((left, right) => right.count - left.count)[0]?.first;
};
