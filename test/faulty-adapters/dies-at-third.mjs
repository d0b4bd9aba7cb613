// Exits at the third scenario of its life, whichever that is: no scenario is to blame alone.
import { observe, serve } from './base.mjs';
let served = 0;
serve({ scenario: (scenario) => (++served === 3 ? process.exit(5) : observe(scenario)) });
