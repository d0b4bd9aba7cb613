// Several recordings of one scenario as one: where the subject did something else in another of them, the step is a choice.

import type { StepResult } from '#spec';
import { compareResults } from '../oracles/compare-results.ts';

const differ = (one: StepResult | undefined, other: StepResult | undefined): boolean =>
  one === undefined || other === undefined ? one !== other : compareResults(one, other).length > 0;

/**
 * The first of `runs`, each the results of the same scenario, with `choice` at every step at which another run that was the same up to
 * there went on differently. What follows such a step follows from the choice of the first run.
 */
export const markChoices = (runs: readonly (readonly StepResult[])[]): readonly StepResult[] => {
  const [first = [], ...others] = runs;
  const partings = new Set(
    others.map((other) => first.findIndex((result, step) => differ(result, other[step]))).filter((at) => at >= 0),
  );
  return first.map((result, step) => (partings.has(step) ? { ...result, choice: true as const } : result));
};
