// Is killed by SIGKILL at one scenario, as by an operator or for want of memory.
import { isBad, observe, serve } from './base.mjs';
serve({
  scenario: (scenario) => {
    while (isBad(scenario)) process.kill(process.pid, 'SIGKILL');
    return observe(scenario);
  },
});
