// Aborts without unwinding at one scenario.
import { isBad, observe, serve } from './base.mjs';
serve({ scenario: (scenario) => (isBad(scenario) ? process.abort() : observe(scenario)) });
