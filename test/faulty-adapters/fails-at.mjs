// Honest but for one scenario, whose id it is given after what happens there: `exit`, `hang`, `step-error`, `step-crash`, `other-id`. Without an
// id it happens at every scenario.
import { ALL_LEVELS, answer, CAPABILITIES, observe, refuse, serve } from './base.mjs';
const [how, where] = process.argv.slice(2);
const failures = {
  exit: () => process.exit(9),
  hang: () => {
    for (;;);
  },
  'step-error': ({ id }) => ({ id, steps: [{ error: 'no' }] }),
  'step-crash': ({ id }) => ({ id, steps: [{ crash: 'panic' }] }),
  'other-id': (scenario) => ({ ...observe(scenario), id: 'other' }),
};
serve(
  {
    initialize: ({ id }) => answer(id, { ...CAPABILITIES, levels: ALL_LEVELS }),
    scenario: (scenario) => (where === undefined || scenario.id === where ? failures[how](scenario) : refuse(scenario)),
  },
  { probed: true },
);
