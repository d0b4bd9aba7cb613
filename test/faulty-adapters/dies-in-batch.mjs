// Exits where a batch holds more than one scenario.
import { observe, serve, answer } from './base.mjs';
serve({
  run: ({ id, params }) =>
    params.scenarios.length > 1 ? process.exit(6) : answer(id, { observations: params.scenarios.map(observe) }),
});
