// The steps of a recording at which the subject could have gone on otherwise, as far as the specification knows.

import { startRun, type Reference } from '#impl';
import type { Scenario, StepResult } from '#spec';
import { compareResults } from '../oracles/compare-results.ts';
import { followingChooser } from '../oracles/following-chooser.ts';

/** The indices of the steps with more than one legal choice, up to the first at which `observed` is not what `reference` does. */
export const openChoices = (
  reference: Reference,
  scenario: Scenario,
  observed: readonly StepResult[],
): ReadonlySet<number> => {
  const open = new Set<number>();
  const following = followingChooser();
  const run = startRun(reference, scenario, following.choose);
  for (const [index, seen] of observed.entries()) {
    const step = scenario.steps[index];
    if (step === undefined) break;
    following.follow(seen);
    const result = run.step(step);
    if (following.open().length > 0) open.add(index);
    if (result.crash !== undefined || compareResults(result, seen).length > 0) break;
  }
  return open;
};
