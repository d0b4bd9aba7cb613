// Whether a reference accepts everything in a scenario. Where steps are signed or depend on each other this is what well formed means: correct
// nodes sign what they send, ask for what there is, and vote for one block a round.

import { operationOf, type Scenario } from '#spec';
import { startRun, type Reference, type Run } from '#impl';

/** A run of a scenario in which no operation chooses. */
export const startAccepting = (reference: Reference, scenario: Scenario): Run =>
  startRun(reference, scenario, (allowed) => allowed[0] ?? 0);

/** Whether no step of a scenario in which none chooses crashes, is refused or fails to verify. */
export const isAcceptedScenario = (reference: Reference, scenario: Scenario): boolean => {
  const run = startAccepting(reference, scenario);
  for (const step of scenario.steps) {
    const { value, error, crash } = run.step(step);
    if (error !== undefined || crash !== undefined) return false;
    if (value === false && operationOf(step) === 'verify_proposal') return false;
  }
  return true;
};
