// What the specification demands of a recorded scenario, where the recording shows a fault.

import { startRun, type Reference } from '#impl';
import type { Scenario, StepResult } from '#spec';
import { agreeExactly } from '../oracles/compare-results.ts';
import { followingChooser } from '../oracles/following-chooser.ts';

/**
 * What `reference` does where it follows `observed` as far as the choices in it are legal and takes the lowest choice elsewhere;
 * nothing if that is what was observed. Results with more than one legal choice after the first difference are marked as choices.
 */
export const specify = (
  reference: Reference,
  scenario: Scenario,
  observed: readonly StepResult[],
): readonly StepResult[] | undefined => {
  const results: StepResult[] = [];
  let differs = false;
  const following = followingChooser();
  const run = startRun(reference, scenario, following.choose);
  for (const [index, step] of scenario.steps.entries()) {
    following.follow(observed[index]);
    const result = run.step(step);
    const chosen = following.open().length > 0;
    const seen = observed[index];
    differs ||= seen === undefined || !agreeExactly(result, seen);
    results.push(differs || seen === undefined ? { ...result, ...(chosen ? { choice: true as const } : {}) } : seen);
    if (result.crash !== undefined) break;
  }
  return differs || results.length !== observed.length ? results : undefined;
};
