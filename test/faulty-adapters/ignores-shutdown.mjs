// Answers neither shutdown nor the end of its input, nor SIGTERM.
import { serve } from './base.mjs';
process.on('SIGTERM', () => {});
setInterval(() => {}, 1000);
serve({ shutdown: () => {} });
