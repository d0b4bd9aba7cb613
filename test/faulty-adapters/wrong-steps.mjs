// Leaves out the last result of one scenario.
import { isBad, observe, serve } from './base.mjs';
serve({
  scenario: (scenario) => {
    const observation = observe(scenario);
    return isBad(scenario) ? { ...observation, steps: observation.steps.slice(1) } : observation;
  },
});
