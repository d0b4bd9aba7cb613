// Gives one answer to everything.
import { serve } from './base.mjs';
serve({}, { probed: true });
