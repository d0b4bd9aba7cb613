// Writes one line without end in place of an answer for one scenario.
import { answer, isBad, observe, serve } from './base.mjs';
const block = 'x'.repeat(1 << 16);
const flood = () => process.stdout.write(block, flood);
serve({
  run: ({ id, params }) =>
    params.scenarios.some(isBad) ? flood() : answer(id, { observations: params.scenarios.map(observe) }),
});
