// Answers no scenario, and ends with its input. Writes its process id to a file, and when it begins to hang: node hangs-with-input.mjs FILE
import { appendFileSync } from 'node:fs';
import { answer, refuse, serve } from './base.mjs';
const [, , file] = process.argv;
appendFileSync(file, `pid ${process.pid}\n`);
serve({
  run: ({ id, params: { scenarios } }) => {
    if (scenarios.some((each) => each.id.includes('/probe/'))) answer(id, { observations: scenarios.map(refuse) });
    else appendFileSync(file, 'at scenario\n');
  },
});
