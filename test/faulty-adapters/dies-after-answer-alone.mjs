// Exits in place of an answer where a batch holds one scenario among others, and right after the answer where it is alone.
import { answer, isBad, observe, serve } from './base.mjs';
serve({
  run: ({ id, params }) => {
    const bad = params.scenarios.some(isBad);
    if (bad && params.scenarios.length > 1) process.exit(10);
    answer(id, { observations: params.scenarios.map(observe) });
    if (bad) process.exit(10);
  },
});
