// How many steps a second are checked through a pipe, beside a program that only gives the same bytes back.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { kardia, profileOfDialect, type Reference } from '#impl';
import { judge, PACKAGE_ROOT, search, startAdapter, startSlicePool } from '#conformance';
import { LEVELS, type Level } from '#spec';
import { measure, type Row } from './measure.ts';
import { processorTime, type ProcessorTime } from './processor-time.ts';
import { draw, RUNS, SEED, stepsOf, textsOf, wellFormed } from './well-formed.ts';

const BATCH = 32;
const THREADS = 2;

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

const floorOf = (level: Level): string => `${level}: the same bytes through a bare echo process`;

/** Something that checks `RUNS` scenarios again and again, and says how many steps they had. */
interface Checker {
  readonly check: () => Promise<number>;
  readonly close: () => Promise<unknown>;
}

/** One copy of the program, judged in this thread; nothing where it does not have the level. */
const alone = async ({ command, reference }: Program, level: Level): Promise<Checker | undefined> => {
  const started = await startAdapter(command, { suite: 'bench', dialect: reference.dialect.name });
  if (started.type === 'failed') throw new Error(started.detail);
  const { subject } = started;
  if (!subject.capabilities.levels.includes(level)) {
    await subject.close();
    return undefined;
  }
  const options = { subject, arbitrary: wellFormed(level, reference), seed: SEED, runs: RUNS, batch: BATCH };
  const check = async (): Promise<number> =>
    (await search({ ...options, judge: (scenario, outcome) => judge(reference, scenario, outcome) })).steps;
  return { check, close: subject.close };
};

/** As many copies as threads, as `run --threads` has them. */
const beside = ({ command, reference }: Program, level: Level, threads: number): Checker => {
  const options = { suite: 'bench', dialect: reference.dialect.name };
  const pool = startSlicePool(threads, { adapter: command, options, profile: reference.name, seed: SEED });
  const campaign = { level, name: 'well formed', arbitrary: wellFormed(level, reference), firstRun: 0 } as const;
  const slice = async (firstRun: number): Promise<number> => {
    const { tally } = await pool.search(campaign, { firstRun, runs: pool.runs, avoid: [] }, () => {});
    return [...tally.followed.values()].reduce((sum, { due }) => sum + due, 0);
  };
  const check = async (): Promise<number> => {
    const starts = Array.from({ length: RUNS / pool.runs }, (_, index) => index * pool.runs);
    return (await Promise.all(starts.map(slice))).reduce((sum, steps) => sum + steps, 0);
  };
  return { check, close: pool.close };
};

const checkedThrough = async (program: Program, level: Level, threads: number): Promise<readonly Row[]> => {
  const { name, reference } = program;
  const before = processorTime();
  const checker = threads === 1 ? await alone(program, level) : beside(program, level, threads);
  if (checker === undefined) return [];
  const against = reference === kardia ? { against: floorOf(level) } : {};
  const what = `${level}: checked through ${name} over stdio${threads === 1 ? '' : `, ${threads} copies`}`;
  let row: Row;
  try {
    row = await measure(what, 'steps', checker.check, against);
  } finally {
    await checker.close();
  }
  return [{ ...row, ...shares(before, processorTime()) }];
};

const floorRow = (level: Level): Promise<Row> => {
  const scenarios = draw(level);
  const lines = textsOf(scenarios);
  return measure(floorOf(level), 'steps', async () => {
    await echo(lines);
    return stepsOf(scenarios);
  });
};

const rowsOf = async (level: Level): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const program of programs()) {
    const own = await checkedThrough(program, level, 1);
    rows.push(...own, ...(own.length === 0 ? [] : await checkedThrough(program, level, THREADS)));
  }
  return [...rows, await floorRow(level)];
};

/** The rows of every level. */
export const overStdioRows = async (): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const level of LEVELS) rows.push(...(await rowsOf(level)));
  return rows;
};
