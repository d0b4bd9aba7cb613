// Appends the names of its environment variables to a file, one line a process: node tells-environment.mjs FILE
import { appendFileSync } from 'node:fs';
import { serve } from './base.mjs';
appendFileSync(process.argv[2], `${Object.keys(process.env).sort().join(' ')}\n`);
serve();
