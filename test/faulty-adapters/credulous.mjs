// Honest but for one scenario, whose id it is given: that one it answers as if all were well.
import { ALL_LEVELS, answer, CAPABILITIES, observe, refuse, serve } from './base.mjs';
const [credulousOf] = process.argv.slice(2);
serve(
  {
    initialize: ({ id }) => answer(id, { ...CAPABILITIES, levels: ALL_LEVELS }),
    scenario: (scenario) => (scenario.id === credulousOf ? observe(scenario) : refuse(scenario)),
  },
  { probed: true },
);
