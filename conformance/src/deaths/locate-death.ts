// Finds the step at which a scenario brings the subject's process down: its beginnings are given to the subject one by one, the shortest first, so that
// the search costs one death.

import type { Scenario } from '#spec';
import { isDeath, type Death, type Subject } from '../subjects/subject.ts';

/** The shortest beginning that shows the death, up to and with the step that does. */
export interface LocatedDeath {
  readonly scenario: Scenario;
  readonly outcome: Death;
}

/** Nothing where no beginning of `scenario` shows a death, or where `stopped` says so before. */
export const locateDeath = async (
  subject: Pick<Subject, 'run'>,
  scenario: Scenario,
  stopped: () => boolean,
): Promise<LocatedDeath | undefined> => {
  for (let length = 1; length <= scenario.steps.length && !stopped(); length++) {
    // The steps are the scenario's own.
    const beginning = { ...scenario, steps: scenario.steps.slice(0, length) } as Scenario;
    const [outcome] = await subject.run([beginning], { untilDeath: true });
    if (outcome !== undefined && isDeath(outcome)) return { scenario: beginning, outcome };
  }
  return undefined;
};
