// Simplifications of one step at a time.

import type { Scenario } from '#spec';

/** The scenario with one of its steps simpler, step by step; `simpler` gives steps of the same level. */
export function* simplerSteps<Step extends object>(
  scenario: Scenario & { readonly steps: readonly Step[] },
  simpler: (step: Step) => readonly Step[],
): Generator<Scenario> {
  const steps: readonly Step[] = scenario.steps;
  for (const [index, step] of steps.entries())
    // The step is one of this level.
    for (const each of simpler(step)) yield { ...scenario, steps: steps.with(index, each) } as unknown as Scenario;
}
