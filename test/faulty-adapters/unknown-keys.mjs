// Adds a key that the protocol does not know to a result of one scenario.
import { isBad, observe, serve } from './base.mjs';
serve({
  scenario: (scenario) => {
    const observation = observe(scenario);
    return isBad(scenario)
      ? { ...observation, steps: observation.steps.map((step) => ({ ...step, ok: true })) }
      : observation;
  },
});
