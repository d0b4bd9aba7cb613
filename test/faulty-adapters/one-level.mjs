// Declares one level with two operations, and exits at anything else.
import { answer, CAPABILITIES, observe, serve } from './base.mjs';
const OPERATIONS = ['set_has_vote', 'set_has_proposal'];
serve({
  initialize: ({ id }) =>
    answer(id, { ...CAPABILITIES, levels: ['peer_state'], operations: { peer_state: OPERATIONS } }),
  scenario: (scenario) => {
    const known = scenario.steps.every((step) => OPERATIONS.includes(Object.keys(step)[0]));
    return known && scenario.setup.state === undefined ? observe(scenario) : process.exit(8);
  },
});
