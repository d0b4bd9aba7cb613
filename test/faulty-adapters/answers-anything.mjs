// Makes plausible observations up: a state of the right shape, different for each scenario, whatever it is asked.
import { ALL_LEVELS, answer, CAPABILITIES, observe, serve } from './base.mjs';
let height = 0;
serve(
  {
    initialize: ({ id }) => answer(id, { ...CAPABILITIES, levels: ALL_LEVELS }),
    scenario: (scenario) => {
      const { id, steps } = observe(scenario);
      height++;
      return { id, steps: steps.map(({ state }) => ({ value: height, state: { ...state, height } })) };
    },
  },
  { probed: true },
);
