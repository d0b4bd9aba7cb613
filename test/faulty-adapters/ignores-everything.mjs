// Ignores SIGINT, SIGTERM, SIGHUP and the end of its input, and so does a process that it starts in its group. Writes both process ids to a file, and
// the moment at which it begins to hang: `start` (before it reads anything), `initialize`, `probe`, `vector`, `generated` or `shutdown`.
//   node ignores-everything.mjs FILE MOMENT
import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { answer, CAPABILITIES, observe, refuse, serve } from './base.mjs';

const [, , file, moment] = process.argv;
const STUBBORN = `for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
setInterval(() => {}, 1000);`;

const note = (text) => appendFileSync(file, `${text}\n`);
const kindOf = (id) => /\/(probe|generated)\//.exec(id)?.[1] ?? 'vector';

const reaches = (reached) => {
  if (reached !== moment) return false;
  note(`at ${reached} in ${process.pid}`);
  return true;
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
setInterval(() => {}, 1000);
const child = spawn(process.execPath, ['-e', STUBBORN], { stdio: 'ignore' });
note(`pid ${process.pid}`);
note(`pid ${child.pid}`);

if (!reaches('start'))
  serve({
    initialize: ({ id }) => {
      if (!reaches('initialize')) answer(id, CAPABILITIES);
    },
    run: ({ id, params: { scenarios } }) => {
      const kind = kindOf(scenarios[0]?.id ?? '');
      if (!reaches(kind)) answer(id, { observations: scenarios.map(kind === 'probe' ? refuse : observe) });
    },
    shutdown: () => reaches('shutdown'),
  });
