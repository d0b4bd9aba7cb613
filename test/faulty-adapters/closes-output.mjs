// Closes its standard output in place of an answer for one scenario and goes on running.
import { closeSync } from 'node:fs';
import { answer, isBad, observe, serve } from './base.mjs';
setInterval(() => {}, 1000);
serve({
  run: ({ id, params }) =>
    params.scenarios.some(isBad) ? closeSync(1) : answer(id, { observations: params.scenarios.map(observe) }),
});
