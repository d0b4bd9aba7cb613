// The clauses that fire, step by step, in a reference that takes the choices which a subject took.

import { startRun, type Reference } from '#impl';
import type { Scenario, StepResult } from '#spec';

const choiceOf = (result: StepResult | undefined): unknown =>
  result?.sends === undefined ? result?.value : result.sends[0];

/**
 * The clauses of each of the first `steps` steps, in order and as often as they fired; fewer where the reference or the subject crashes.
 * A choice that is not legal is replaced by the first legal one.
 */
export const followFired = (
  reference: Reference,
  scenario: Scenario,
  results: readonly StepResult[],
  steps: number,
): readonly (readonly string[])[] => {
  const fired: string[][] = [];
  const run = startRun(reference, scenario, (allowed) => {
    const taken = choiceOf(results[fired.length]);
    return typeof taken === 'number' && allowed.includes(taken) ? taken : (allowed[0] as number);
  });
  for (const step of scenario.steps.slice(0, steps)) {
    const { crash } = run.step(step);
    const result = results[fired.length];
    fired.push(run.fired.splice(0));
    if (crash !== undefined || result === undefined || result.crash !== undefined) break;
  }
  return fired;
};
