// Where two lists of results of one scenario differ first.

import type { Json, StepResult } from '#spec';
import { compareResults, type Difference } from './compare-results.ts';

/** The first step at which the results differ, and how. */
export const firstDifference = (
  left: readonly StepResult[],
  right: readonly StepResult[],
): { readonly step: number; readonly difference: Difference } | undefined => {
  for (let step = 0; step < Math.max(left.length, right.length); step++) {
    const [expected, observed] = [left[step], right[step]];
    if (expected === undefined || observed === undefined)
      return { step, difference: { place: 'steps', expected: toJson(expected), observed: toJson(observed) } };
    const [difference] = compareResults(expected, observed);
    if (difference !== undefined) return { step, difference };
  }
  return undefined;
};

const toJson = (result: StepResult | undefined): Json => (result === undefined ? null : (result as unknown as Json));
