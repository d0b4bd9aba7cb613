// `npm run bench`: measures in one run what the suite does in a second, as ratios to floors of the same machine, and how long
// mutants live. `--json` prints the figures for a program.

import { median } from '#conformance';
import { inProcessRows } from './in-process.ts';
import type { Row } from './measure.ts';
import { kills, type Kill } from './mutants.ts';
import { overStdioRows } from './over-stdio.ts';

const WORST = 10;

const count = (perSecond: number): string => Math.round(perSecond).toLocaleString('en');

const printRows = (rows: readonly Row[]): void => {
  const floors = new Map(rows.map((row) => [row.name, row]));
  for (const { name, unit, perSecond, against, note } of rows) {
    const floor = against === undefined ? undefined : floors.get(against);
    const ratio = floor === undefined ? '' : `  ${(perSecond / floor.perSecond).toFixed(2)} of: ${floor.name}`;
    console.log(
      `${count(perSecond).padStart(12)} ${unit}/s  ${name}${ratio}${note === undefined ? '' : `  (${note})`}`,
    );
  }
};

const printKills = (all: readonly Kill[]): void => {
  const dead = all.filter(({ shrunkMs }) => shrunkMs !== undefined);
  const times = dead.map(({ shrunkMs }) => shrunkMs ?? NaN);
  const lengths = dead.map(({ steps }) => steps ?? NaN);
  console.log(`\nmutants found and shrunk in process: ${dead.length} of ${all.length}`);
  console.log(`median ${median(times).toFixed(1)} ms, median ${median(lengths)} steps after shrinking; slowest:`);
  for (const { mutant, foundMs, shrunkMs, runs, steps } of dead
    .toSorted((left, right) => (right.shrunkMs ?? 0) - (left.shrunkMs ?? 0))
    .slice(0, WORST))
    console.log(
      `${(shrunkMs ?? NaN).toFixed(1).padStart(10)} ms (found after ${(foundMs ?? NaN).toFixed(1)} ms, ${runs} runs, ${steps} steps)  ${mutant}`,
    );
  for (const { mutant, runs } of all.filter(({ shrunkMs }) => shrunkMs === undefined))
    console.log(`not found in ${runs} runs: ${mutant}`);
};

const rows = [...(await inProcessRows()), ...(await overStdioRows())];
const all = await kills();
if (process.argv.includes('--json')) console.log(JSON.stringify({ rows, mutants: all }));
else {
  printRows(rows);
  printKills(all);
}
