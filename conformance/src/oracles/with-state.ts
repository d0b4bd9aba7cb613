// The state that a crash leaves.

import type { Run } from '#impl';
import type { StepResult } from '#spec';

/** What is expected of a step that crashes, with the state that it leaves where the subject shows one. */
export const withState = (run: Run, expected: StepResult, observed: StepResult): StepResult => {
  const state = expected.crash !== undefined && observed.state !== undefined ? run.state?.() : undefined;
  return state === undefined ? expected : { ...expected, state };
};
