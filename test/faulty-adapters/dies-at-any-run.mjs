// Exits at every request to run anything, also nothing.
import { serve } from './base.mjs';
serve({ run: () => process.exit(8) });
