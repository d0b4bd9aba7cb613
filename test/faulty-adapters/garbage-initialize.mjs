// Greets in plain text.
import { serve } from './base.mjs';
serve({ initialize: () => process.stdout.write('hello\n') });
