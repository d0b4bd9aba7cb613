// The clauses that fire at each step of a scenario in the reference, its choices drawn as those of the reference in this process are.

import { startRun, type Reference } from '#impl';
import type { Scenario } from '#spec';
import { seededChooser } from '../subjects/seeded-chooser.ts';

/**
 * One list a step, without what the setup fired; fewer where the reference crashes, or throws, as it may where the suite itself is at
 * fault.
 */
export const firedByStep = (reference: Reference, scenario: Scenario, seed: number): readonly (readonly string[])[] => {
  const lists: string[][] = [];
  try {
    const run = startRun(reference, scenario, seededChooser(seed, scenario.id));
    run.fired.splice(0);
    for (const step of scenario.steps) {
      const { crash } = run.step(step);
      lists.push(run.fired.splice(0));
      if (crash !== undefined) break;
    }
  } catch {
    // Judging the scenario throws as well, and is told of there.
  }
  return lists;
};
