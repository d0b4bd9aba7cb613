// Exits with code 3 at one scenario.
import { isBad, observe, serve } from './base.mjs';
serve({ scenario: (scenario) => (isBad(scenario) ? process.exit(3) : observe(scenario)) });
