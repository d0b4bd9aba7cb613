// Scenarios that are given together are none of each other's business: one by one, or in another order, each gives the same.

import type { Scenario } from '#spec';
import { sameJson } from '../oracles/compare-results.ts';
import type { Outcome, Subject } from '../subjects/subject.ts';

/** The ids of the scenarios whose outcome depends on which others are given with it; for subjects whose choices follow from the id. */
export const dependsOnBatch = async (
  subject: Pick<Subject, 'run'>,
  scenarios: readonly Scenario[],
): Promise<readonly string[]> => {
  const together = await subject.run(scenarios);
  const backwards = (await subject.run(scenarios.toReversed())).toReversed();
  const alone: (Outcome | undefined)[] = [];
  for (const scenario of scenarios) alone.push((await subject.run([scenario]))[0]);
  return scenarios
    .filter((_, index) => !sameJson(together[index], alone[index]) || !sameJson(together[index], backwards[index]))
    .map(({ id }) => id);
};
