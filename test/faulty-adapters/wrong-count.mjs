// Leaves out the observation of one scenario.
import { answer, isBad, observe, serve } from './base.mjs';
serve({
  run: ({ id, params }) =>
    answer(id, { observations: params.scenarios.filter((scenario) => !isBad(scenario)).map(observe) }),
});
