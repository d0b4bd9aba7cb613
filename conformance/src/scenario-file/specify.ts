// What the specification demands of a recorded scenario, where the recording shows a fault.

import { startRun, type Reference } from '#impl';
import type { Scenario, StepResult } from '#spec';
import { compareResults } from '../oracles/compare-results.ts';

/** The choice that a result shows: the picked value, or the first vote handed to the link. */
const choiceOf = (result: StepResult | undefined): unknown =>
  result?.sends === undefined ? result?.value : result.sends[0];

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
  let chosen = false;
  const run = startRun(reference, scenario, (allowed) => {
    const taken = choiceOf(observed[results.length]);
    chosen = allowed.length > 1;
    return typeof taken === 'number' && allowed.includes(taken) ? taken : Math.min(...allowed);
  });
  for (const [index, step] of scenario.steps.entries()) {
    chosen = false;
    const result = run.step(step);
    const seen = observed[index];
    differs ||= seen === undefined || compareResults(scenario.level, result, seen).length > 0;
    results.push(differs || seen === undefined ? { ...result, ...(chosen ? { choice: true as const } : {}) } : seen);
    if (result.crash !== undefined) break;
  }
  return differs || results.length !== observed.length ? results : undefined;
};
