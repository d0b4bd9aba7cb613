// Exits at one scenario and leaves a child behind that keeps its standard output open. Names the child in standard error.
import { spawn } from 'node:child_process';
import { isBad, observe, serve } from './base.mjs';
const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.stderr.write(`grandchild ${child.pid}\n`);
serve({ scenario: (scenario) => (isBad(scenario) ? process.exit(9) : observe(scenario)) });
