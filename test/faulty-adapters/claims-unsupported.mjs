// Claims every level and cannot set up one scenario.
import { isBad, observe, serve } from './base.mjs';
serve({
  scenario: (scenario) => (isBad(scenario) ? { id: scenario.id, unsupported: 'not done yet' } : observe(scenario)),
});
