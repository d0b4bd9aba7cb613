// The clauses that fire, step by step, in a reference that takes the choices which a subject took.

import { startRun, type Reference } from '#impl';
import type { Scenario, StepResult } from '#spec';
import { followingChooser } from '../oracles/following-chooser.ts';

/**
 * The clauses of each of the first `steps` steps, in order and as often as they fired; fewer where the reference or the subject crashes.
 */
export const followFired = (
  reference: Reference,
  scenario: Scenario,
  results: readonly StepResult[],
  steps: number,
): readonly (readonly string[])[] => {
  if (steps === 0) return [];
  const fired: string[][] = [];
  const following = followingChooser();
  const run = startRun(reference, scenario, following.choose);
  for (const [index, step] of scenario.steps.slice(0, steps).entries()) {
    const result = results[index];
    following.follow(result);
    const { crash } = run.step(step);
    fired.push(run.fired.splice(0));
    if (crash !== undefined || result === undefined || result.crash !== undefined) break;
  }
  return fired;
};
