// Spins for ever at one scenario, so that not even its event loop lives.
import { isBad, observe, serve } from './base.mjs';
serve({
  scenario: (scenario) => {
    while (isBad(scenario));
    return observe(scenario);
  },
});
