// Which clause a difference is held against, for those who compare without the acceptor.

import type { Reference } from '#impl';
import type { Scenario, StepResult } from '#spec';
import type { Difference } from './compare-results.ts';
import { suspectsOf } from './suspects.ts';
import type { StepTrace } from './trace.ts';
import { enact } from './world.ts';

/** What the reference does at step `step` after it has followed `results` up to it. */
export const traceStep = (
  reference: Reference,
  scenario: Scenario,
  results: readonly StepResult[],
  step: number,
): StepTrace => {
  const { run, trace, following } = enact(reference, scenario, { id: scenario.id, steps: results }, [], step);
  following.follow(results[step]);
  trace.begin();
  const taken = scenario.steps[step];
  if (taken !== undefined) run.step(taken);
  return trace.end();
};

/** The clause of `difference`; nothing where no clause fired. */
export const blame = ({ level }: Scenario, trace: StepTrace, difference: Difference): string | undefined =>
  suspectsOf(level, trace, difference)[0]?.clause;
