// Answers every step of level crypto with an object without keys, whatever the operation returns.
import { answer, CAPABILITIES, serve } from './base.mjs';
serve({
  initialize: ({ id }) => answer(id, { ...CAPABILITIES, levels: ['crypto'] }),
  scenario: ({ id, steps }) => ({ id, steps: steps.map(() => ({ value: {} })) }),
});
