// Answers the request with one scenario twice, the second time a moment later.
import { answer, isBad, observe, serve } from './base.mjs';
serve({
  run: ({ id, params }) => {
    const result = { observations: params.scenarios.map(observe) };
    answer(id, result);
    if (params.scenarios.some(isBad)) setTimeout(() => answer(id, result), 10);
  },
});
