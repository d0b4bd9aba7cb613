// Prints a line that is no JSON before its answer for one scenario.
import { isBad, observe, serve } from './base.mjs';
serve({
  scenario: (scenario) => {
    if (isBad(scenario)) process.stdout.write('debug: \u001b[31mhere\n');
    return observe(scenario);
  },
});
