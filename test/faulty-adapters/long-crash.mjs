// Tells a crash in 10,000 characters.
import { isBad, observe, serve } from './base.mjs';
serve({
  scenario: (scenario) =>
    isBad(scenario) ? { id: scenario.id, steps: [{ crash: 'x'.repeat(10_000) }] } : observe(scenario),
});
