// How many steps a second are checked through a pipe, beside a program that only gives the same bytes back.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { execute, kardia } from '#impl';
import { generatorsOf, judge, scenarioOf, search, startAdapter } from '#conformance';
import { LEVELS, type Level } from '#spec';
import { measure, type Row } from './measure.ts';

const RUNS = 2_000;
const SEED = 1;
const BATCH = 32;

const MAIN = fileURLToPath(new URL('../../conformance/src/cli/main.js', import.meta.url));
const ECHO = fileURLToPath(new URL('./echo.js', import.meta.url));

const quoted = (text: string): string => JSON.stringify(text);

/** Sends `lines` to a bare echo process and waits until all have come back. */
const echo = async (lines: readonly string[]): Promise<void> => {
  const child = spawn(process.execPath, [ECHO], { stdio: ['pipe', 'pipe', 'inherit'] });
  let back = 0;
  const done = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    createInterface({ input: child.stdout }).on('line', () => {
      if (++back === lines.length) resolve();
    });
  });
  for (const line of lines)
    if (!child.stdin.write(`${line}\n`)) await new Promise((go) => child.stdin.once('drain', go));
  await done;
  child.stdin.end();
};

const rowsOf = async (level: Level): Promise<readonly Row[]> => {
  const started = await startAdapter(`${quoted(process.execPath)} ${quoted(MAIN)} serve`, { suite: 'bench' });
  if (started.type === 'failed') throw new Error(started.detail);
  const { subject } = started;
  const arbitrary = generatorsOf(level, { setState: true })[0]?.arbitrary;
  if (arbitrary === undefined) throw new Error(`no generator of ${level}`);
  const scenarios = Array.from({ length: RUNS }, (_, run) => scenarioOf(arbitrary, SEED, run));
  const steps = scenarios.reduce((sum, scenario) => sum + scenario.steps.length, 0);
  const lines = scenarios.map((scenario) =>
    JSON.stringify({ scenario, observation: execute(kardia, scenario, ([first]) => first as number).observation }),
  );
  try {
    return [
      await measure(
        `${level}: checked through serve over stdio`,
        'steps',
        async () => {
          const result = await search({
            subject,
            arbitrary,
            judge: (scenario, outcome) => judge(kardia, scenario, outcome),
            seed: SEED,
            runs: RUNS,
            batch: BATCH,
          });
          return result.steps;
        },
        { against: `${level}: the same bytes through a bare echo process` },
      ),
      await measure(`${level}: the same bytes through a bare echo process`, 'steps', async () => {
        await echo(lines);
        return steps;
      }),
    ];
  } finally {
    await subject.close();
  }
};

/** The rows of every level. */
export const overStdioRows = async (): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const level of LEVELS) rows.push(...(await rowsOf(level)));
  return rows;
};
