// Answers the request with one scenario under an id that nobody asked.
import { answer, isBad, observe, serve } from './base.mjs';
serve({
  run: ({ id, params }) =>
    answer(params.scenarios.some(isBad) ? id + 1000 : id, { observations: params.scenarios.map(observe) }),
});
