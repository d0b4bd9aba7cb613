// Leaves a process behind for each scenario that it answers, and names it in standard error.
import { spawn } from 'node:child_process';
import { observe, serve } from './base.mjs';
serve({
  scenario: (scenario) => {
    const { pid } = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    process.stderr.write(`leaked ${pid}\n`);
    return observe(scenario);
  },
  shutdown: () => process.exit(0),
});
