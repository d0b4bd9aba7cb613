// Every command ends with the code of the signal, whatever it is doing and whatever its adapters ignore, and leaves no process behind. Nothing here
// measures time: a command that did not end would run into the time-out of its test.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INTERRUPTED } from '../conformance/src/cli/exit-codes.ts';
import { PACKAGE_ROOT, VECTORS_FOLDER } from '../conformance/src/package-root.ts';

type Signal = keyof typeof INTERRUPTED;
const SIGNALS = Object.keys(INTERRUPTED) as Signal[];

const BIN = join(PACKAGE_ROOT, 'conformance/bin/gossip-conformance.js');
const FAULTY = join(PACKAGE_ROOT, 'test/faulty-adapters');
const SCENARIOS = join(VECTORS_FOLDER, 'kardia/peer_state/has_vote.yaml');
const POLL_MS = 20;

let folder = '';
let count = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interrupts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const newFile = (): string => join(folder, String(count++));

const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

const start = (words: readonly string[], preload?: string): ChildProcess =>
  spawn(process.execPath, [...(preload === undefined ? [] : ['--import', preload]), BIN, ...words], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'pipe'],
  });

const endOf = async (child: ChildProcess): Promise<number | NodeJS.Signals> => {
  child.stdout?.resume();
  child.stderr?.resume();
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  return code ?? signal ?? 'SIGKILL';
};

/** Whether a process runs: one that has ended may stay in the list for as long as nobody asks how it ended. */
const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return !/^\d+ \(.*\) [ZX]/s.test(read(`/proc/${pid}/stat`));
};

/** The processes that adapters have named in `file`. */
const pidsIn = (file: string): readonly number[] =>
  [...read(file).matchAll(/^pid (\d+)$/gm)].map(([, pid]) => Number(pid));

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await setTimeout(POLL_MS);
};

/** How many adapters have begun to hang. */
const hangingIn = (file: string): number => new Set(read(file).match(/^at .*$/gm)).size;

/** Waits for `adapters` to hang, sends `signals`, and looks at the end of the command and of everything that was started. */
const interrupt = async (
  words: (file: string) => readonly string[],
  adapters: number,
  signals: readonly NodeJS.Signals[],
): Promise<{ readonly end: number | NodeJS.Signals; readonly stdout: string; readonly pids: readonly number[] }> => {
  const file = newFile();
  const child = start(words(file));
  const ended = endOf(child);
  let stdout = '';
  child.stdout?.on('data', (chunk) => (stdout += String(chunk)));
  await until(() => hangingIn(file) >= adapters || child.exitCode !== null);
  for (const signal of signals) child.kill(signal);
  const end = await ended;
  const pids = pidsIn(file);
  await until(() => !pids.some(isRunning));
  return { end, stdout, pids };
};

const stubborn = (file: string, moment: string): string =>
  `"${process.execPath}" "${join(FAULTY, 'ignores-everything.mjs')}" "${file}" ${moment}`;

const matrixOf = (entry: object): string => {
  const file = `${newFile()}.yaml`;
  writeFileSync(file, `- ${JSON.stringify({ name: 'stubborn', levels: ['bit_array'], ...entry })}\n`);
  return file;
};

/** `[what, its words given the file of the adapters, how many adapters are waited for, by which signals]`. */
const WITH_ADAPTERS: readonly (readonly [string, (file: string) => readonly string[], number, readonly Signal[]])[] = [
  ['run during initialize', (file) => ['run', '--adapter', stubborn(file, 'initialize')], 1, ['SIGINT']],
  ['run during the probe', (file) => ['run', '--adapter', stubborn(file, 'probe')], 1, ['SIGTERM']],
  ['run', (file) => ['run', '--adapter', stubborn(file, 'vector')], 1, SIGNALS],
  [
    'run with several threads',
    (file) => ['run', '--level', 'bit_array', '--threads', '2', '--adapter', stubborn(file, 'vector')],
    1,
    SIGNALS,
  ],
  ['record', (file) => ['record', SCENARIOS, '--adapter', stubborn(file, 'vector')], 1, SIGNALS],
  [
    'record at the end of the adapter',
    (file) => ['record', SCENARIOS, '--adapter', stubborn(file, 'shutdown')],
    1,
    ['SIGHUP'],
  ],
  ['replay', (file) => ['replay', SCENARIOS, '--adapter', stubborn(file, 'vector')], 1, SIGNALS],
  ['compare', (file) => ['compare', stubborn(file, 'generated'), stubborn(file, 'generated')], 2, SIGNALS],
  ['compare during initialize', (file) => ['compare', stubborn(file, 'start'), stubborn(file, 'start')], 2, ['SIGINT']],
  ['distinguish', (file) => ['distinguish', 'kardia', `adapter:${stubborn(file, 'generated')}`], 1, SIGNALS],
  [
    'promote',
    (file) => [
      'promote',
      SCENARIOS,
      '--scenario',
      'peer_state/set_has_vote/idempotent',
      '--id',
      'peer_state/interrupted/name',
      '--subject',
      `adapter:${stubborn(file, 'vector')}`,
    ],
    1,
    SIGNALS,
  ],
  ['matrix', (file) => ['matrix', matrixOf({ command: stubborn(file, 'vector') })], 1, SIGNALS],
  [
    'matrix during a build',
    (file) => ['matrix', matrixOf({ command: 'never-started', build: { command: stubborn(file, 'start') } })],
    1,
    SIGNALS,
  ],
];

describe('an interrupt', { timeout: 600_000 }, () => {
  it.each(WITH_ADAPTERS.flatMap((row) => row[3].map((signal) => [row[0], signal, row] as const)))(
    'ends %s by %s, with all that it started',
    async (_what, signal, [, words, adapters]) => {
      const { end, pids } = await interrupt(words, adapters, [signal]);
      expect(end).toBe(INTERRUPTED[signal]);
      expect(pids).toHaveLength(2 * adapters);
    },
  );

  it('ends the copies of all threads, also where it comes twice', async () => {
    // The first adapter is that of the main thread; the copies of the threads come after the golden vectors.
    const words = (file: string): readonly string[] => [
      'run',
      '--level',
      'bit_array',
      '--threads',
      '2',
      '--adapter',
      stubborn(file, 'generated'),
    ];
    const { end, pids } = await interrupt(words, 2, ['SIGINT', 'SIGINT']);
    expect(end).toBe(INTERRUPTED.SIGINT);
    expect(pids).toHaveLength(6);
  });

  it('has run report what was done until then', async () => {
    const report = newFile();
    const words = (file: string): readonly string[] => [
      'run',
      '--level',
      'peer_state',
      '--report',
      `json=${report}`,
      '--adapter',
      stubborn(file, 'generated'),
    ];
    const { end, stdout } = await interrupt(words, 1, ['SIGTERM']);
    expect(end).toBe(INTERRUPTED.SIGTERM);
    expect(stdout).toContain('interrupted before the end');
    expect(stdout).not.toContain('CONFORMS');
    const { levels, faults } = JSON.parse(read(report)) as {
      readonly levels: readonly { readonly vectors: { readonly scenarios: number } }[];
      readonly faults: readonly object[];
    };
    expect(levels[0]?.vectors.scenarios).toBeGreaterThan(100);
    expect(faults).toEqual([]);
  });
});

/** When a command that computes is interrupted: as soon as it listens, a while later, or when it has started a worker thread. */
type Moment = 'listens' | 'later' | 'works';

/** Runs before the program, and sends it the signal itself. */
const preload = (when: Moment, signal: Signal): string => {
  const now = `setTimeout(() => process.kill(process.pid, '${signal}'), ${when === 'later' ? 3_000 : 0})`;
  const code =
    when === 'works'
      ? `process.once('worker', () => ${now})`
      : `process.on('newListener', (name) => { if (name === 'SIGTERM') ${now}; })`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
};

const COMPUTING: readonly (readonly [string, readonly string[], Moment])[] = [
  ['mutants', ['mutants', '--threads', '1'], 'works'],
  ['coverage', ['coverage', '--threads', '1'], 'works'],
  ['run without an adapter', ['run', '--time', '600'], 'listens'],
  ['distinguish of two references', ['distinguish', 'kardia', 'kardia', '--exhaustive', '6'], 'later'],
  ['check-trace', ['check-trace', join(VECTORS_FOLDER, 'kardia/walks/reactor.jsonl.gz')], 'later'],
  ['list', ['list'], 'listens'],
  ['explain', ['explain', 'PS-ECC-4'], 'listens'],
  ['spec diff', ['spec', 'diff', 'kardia', 'cometbft-1'], 'listens'],
  ['init', ['init', 'python', 'kit'], 'listens'],
];

describe('an interrupt of what computes', { timeout: 600_000 }, () => {
  it.each(COMPUTING.flatMap((row) => SIGNALS.map((signal) => [row[0], signal, row] as const)))(
    'ends %s by %s',
    async (_what, signal, [, words, when]) => {
      expect(await endOf(start(words, preload(when, signal)))).toBe(INTERRUPTED[signal]);
    },
  );

  it.each(SIGNALS)('ends serve by %s', async (signal) => {
    const child = start(['serve']);
    const ended = endOf(child);
    child.stdin?.write('{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocol":1}}\n');
    if (child.stdout !== null) await once(child.stdout, 'data');
    child.kill(signal);
    expect(await ended).toBe(INTERRUPTED[signal]);
  });

  it.each(SIGNALS)('is heard in the middle of a search: %s', async (signal) => {
    const child = start(['run', '--level', 'bit_array', '--time', '600']);
    const ended = endOf(child);
    let stderr = '';
    child.stderr?.on('data', (chunk) => (stderr += String(chunk)));
    await until(() => stderr.includes('golden vectors'));
    child.kill(signal);
    expect(await ended).toBe(INTERRUPTED[signal]);
  });
});

describe('SIGKILL of the suite', { timeout: 600_000 }, () => {
  it('leaves adapters the end of their input', async () => {
    const file = newFile();
    const child = start([
      'record',
      SCENARIOS,
      '--adapter',
      `"${process.execPath}" "${join(FAULTY, 'hangs-with-input.mjs')}" "${file}"`,
    ]);
    const ended = endOf(child);
    await until(() => hangingIn(file) > 0);
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    await until(() => !pidsIn(file).some(isRunning));
    expect(pidsIn(file)).toHaveLength(1);
  });
});
