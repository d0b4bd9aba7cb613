// Writes half of its answer for one scenario and exits.
import { writeSync } from 'node:fs';
import { isBad, observe, serve } from './base.mjs';
serve({
  scenario: (scenario, id) => {
    if (!isBad(scenario)) return observe(scenario);
    writeSync(1, `{"jsonrpc":"2.0","id":${id},"resu`);
    return process.exit(0);
  },
});
