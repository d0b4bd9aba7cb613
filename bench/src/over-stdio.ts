// How many steps a second are checked through a pipe, beside a program that only gives the same bytes back.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Arbitrary } from 'fast-check';
import { execute, kardia, profileOfDialect, type Reference } from '#impl';
import { generatorsOf, judge, PACKAGE_ROOT, scenarioOf, search, startAdapter } from '#conformance';
import { LEVELS, type Level, type Scenario } from '#spec';
import { measure, type Row } from './measure.ts';
import { processorTime, type ProcessorTime } from './processor-time.ts';

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

/** A program behind the adapter protocol and what it is judged by. */
interface Program {
  readonly name: string;
  readonly command: string;
  readonly reference: Reference;
}

const goProgram = (path: string, dialect: string): readonly Program[] => {
  const file = join(PACKAGE_ROOT, path);
  const reference = profileOfDialect(dialect);
  return reference !== undefined && existsSync(file) ? [{ name: path, command: quoted(file), reference }] : [];
};

/** The suite itself, and what `node scripts/build-adapters.mjs` has built. */
const programs = (): readonly Program[] => [
  { name: 'serve', command: `${quoted(process.execPath)} ${quoted(MAIN)} serve`, reference: kardia },
  ...goProgram('adapters/cometbft/bin/v0.38.26', 'cometbft-0.38'),
  ...goProgram('adapters/tendermint/bin/v0.34.24', 'tendermint-0.34'),
];

const shares = (from: ProcessorTime, to: ProcessorTime): { readonly note?: string } => {
  if (from.children === undefined || to.children === undefined) return {};
  const [suite, adapter] = [to.own - from.own, to.children - from.children];
  const percent = (part: number): string => `${Math.round((100 * part) / (suite + adapter))} %`;
  return { note: `of the processor time the suite has ${percent(suite)}, the adapter ${percent(adapter)}` };
};

const wellFormed = (level: Level, reference: Reference): Arbitrary<Scenario> => {
  const [generator] = generatorsOf(level, { setState: true }, reference);
  if (generator === undefined) throw new Error(`no generator of ${level}`);
  return generator.arbitrary;
};

const floorOf = (level: Level): string => `${level}: the same bytes through a bare echo process`;

/** Nothing where the program does not have the level. */
const checkedThrough = async ({ name, command, reference }: Program, level: Level): Promise<readonly Row[]> => {
  const before = processorTime();
  const started = await startAdapter(command, { suite: 'bench', dialect: reference.dialect.name });
  if (started.type === 'failed') throw new Error(started.detail);
  const { subject } = started;
  const checked = async (): Promise<number> => {
    const { steps } = await search({
      subject,
      arbitrary: wellFormed(level, reference),
      judge: (scenario, outcome) => judge(reference, scenario, outcome),
      seed: SEED,
      runs: RUNS,
      batch: BATCH,
    });
    return steps;
  };
  let row: Row;
  try {
    if (!subject.capabilities.levels.includes(level)) return [];
    const against = reference === kardia ? { against: floorOf(level) } : {};
    row = await measure(`${level}: checked through ${name} over stdio`, 'steps', checked, against);
  } finally {
    await subject.close();
  }
  return [{ ...row, ...shares(before, processorTime()) }];
};

const floorRow = (level: Level): Promise<Row> => {
  const scenarios = Array.from({ length: RUNS }, (_, run) => scenarioOf(wellFormed(level, kardia), SEED, run));
  const steps = scenarios.reduce((sum, scenario) => sum + scenario.steps.length, 0);
  const lines = scenarios.map((scenario) =>
    JSON.stringify({ scenario, observation: execute(kardia, scenario, ([first]) => first as number).observation }),
  );
  return measure(floorOf(level), 'steps', async () => {
    await echo(lines);
    return steps;
  });
};

const rowsOf = async (level: Level): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const program of programs()) rows.push(...(await checkedThrough(program, level)));
  return [...rows, await floorRow(level)];
};

/** The rows of every level. */
export const overStdioRows = async (): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const level of LEVELS) rows.push(...(await rowsOf(level)));
  return rows;
};
