// The adapter kits: each is written, built and judged as its README says, and found out once there is a fault in its gap. Each needs the
// toolchain of its language; where one is absent its tests are skipped. In CI only Go may be absent.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KIT_NAMES, KITS, type Kit, type KitName } from '../conformance/src/kits/kit.ts';
import type { Report } from '../conformance/src/run/report.ts';
import { commandsOf, inThisCheckout } from './shown-commands.ts';

const HARNESS_LINES_MAX = 64;

/** Registries may be slow, and a first build fetches all that it needs. */
const BUILD_TIMEOUT_MS = 600_000;
const RUN_TIMEOUT_MS = 120_000;

interface Trial {
  /** Programs that say their version if the toolchain is there. */
  readonly needs: readonly string[];
  readonly harness: string;
  /** Where the stand-in is, how it combines two bits, a wrong way to subtract and something that crashes in place of an intersection. */
  readonly standIn: string;
  readonly subtracts: readonly [string, string];
  readonly intersects: readonly [string, string];
}

const TRIALS: Readonly<Record<KitName, Trial>> = {
  go: {
    needs: ['go version'],
    harness: 'harness.go',
    standIn: 'bit_array.go',
    subtracts: ['a.Get(index) && !other.Get(index)', 'a.Get(index) && other.Get(index)'],
    intersects: ['a.Get(index) && other.Get(index)', 'result.bits[index+1000]'],
  },
  java: {
    needs: ['javac -version', 'mvn -version'],
    harness: 'src/main/java/adapter/Harness.java',
    standIn: 'src/main/java/adapter/BitArray.java',
    subtracts: ['get(left, index) && !get(right, index)', 'get(left, index) && get(right, index)'],
    intersects: ['get(left, index) && get(right, index)', 'result.bits[index - 1000]'],
  },
  python: {
    needs: ['python3 --version'],
    harness: 'harness.py',
    standIn: 'bit_array.py',
    subtracts: ['get(left, index) and not get(right, index)', 'get(left, index) and get(right, index)'],
    intersects: ['get(left, index) and get(right, index)', '[][index]'],
  },
  rust: {
    needs: ['cargo --version', 'rustc --version'],
    harness: 'src/harness.rs',
    standIn: 'src/bit_array.rs',
    subtracts: ['get(left, index) && !get(right, index)', 'get(left, index) && get(right, index)'],
    intersects: ['get(left, index) && get(right, index)', 'Vec::<bool>::new()[index]'],
  },
  typescript: {
    needs: ['npm --version'],
    harness: 'src/harness.ts',
    standIn: 'src/bit-array.ts',
    subtracts: ['get(left, index) && !get(right, index)', 'get(left, index) && get(right, index)'],
    intersects: ['get(left, index) && get(right, index)', "JSON.parse('').length === index"],
  },
};

const shell = (line: string, cwd: string, timeout = RUN_TIMEOUT_MS, input = '') =>
  spawnSync('sh', ['-c', line], { cwd, timeout, input, encoding: 'utf8', maxBuffer: 1 << 26 });

/** Runs what has to succeed. */
const succeed = (line: string, cwd: string, timeout?: number): void => {
  const { status, stdout, stderr } = shell(line, cwd, timeout);
  if (status !== 0) throw new Error(`${line} ended with ${status}\n${stdout}${stderr}`);
};

const missing = (name: KitName): string | undefined =>
  TRIALS[name].needs.find((program) => shell(program, '.').status !== 0);

const request = (method: string, params?: object): string =>
  JSON.stringify({ jsonrpc: '2.0', id: method, method, ...(params === undefined ? {} : { params }) });

const scenario = (id: string, parts: object) => ({
  id,
  title: '',
  level: 'bit_array',
  clauses: [],
  setup: { arrays: { a: 'xx_', b: '_x' } },
  steps: [{ size: { array: 'a' } }],
  ...parts,
});

/** What no adapter can act out: what is asked for is not there, or is none of the protocol. */
const NONSENSE = [
  scenario('a level that is none', { level: 'nonsense' }),
  scenario('an operation that is none', { steps: [{ nonsense: { array: 'a' } }] }),
  scenario('an operation that is not declared', {
    steps: [{ size: { array: 'a' } }, { not: { array: 'a', into: 'b' } }],
  }),
  scenario('an array that is not there', { steps: [{ sub: { left: 'a', right: 'c', into: 'a' } }] }),
  scenario('an argument too few', { steps: [{ sub: { left: 'a', right: 'b' } }] }),
  scenario('an argument too many', { steps: [{ size: { array: 'a', into: 'b' } }] }),
  scenario('an argument of another type', { steps: [{ get: { array: 'a', index: 'first' } }] }),
  scenario('a fraction for an index', { steps: [{ get: { array: 'a', index: 0.5 } }] }),
  scenario('an index below zero', { steps: [{ get: { array: 'a', index: -1 } }] }),
  scenario('arguments that are none', { steps: [{ size: null }] }),
  scenario('a step of two operations', { steps: [{ size: { array: 'a' }, is_full: { array: 'a' } }] }),
  scenario('a step of no operation', { steps: [{}] }),
  scenario('no steps', { steps: null }),
  scenario('an array of other characters', { setup: { arrays: { a: 'xyz' } } }),
  scenario('an array that is a number', { setup: { arrays: { a: 7 } } }),
  scenario('more words than the size has', { setup: { arrays: { a: { bits: 3, elems: ['0', '0'] } } } }),
  scenario('the setup of another level', { setup: { chain_id: 'test' } }),
  scenario('no setup', { setup: null }),
] as const;

interface Reply {
  readonly id: unknown;
  readonly result?: { readonly observations?: readonly Readonly<Record<string, unknown>>[] } | null;
  readonly error?: { readonly code: number };
}

let scratch = '';
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'kits-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.each(KIT_NAMES)('the kit for %s', (name) => {
  const kit: Kit = KITS[name];
  const { harness, standIn, subtracts, intersects } = TRIALS[name];
  const required = process.env['CI'] === 'true' && name !== 'go';
  const absent = required ? undefined : missing(name);
  if (absent !== undefined) console.warn(`left out: the kit for ${name}, because \`${absent}\` fails here`);
  const folder = () => join(scratch, name);
  const read = (file: string): string => readFileSync(join(folder(), file), 'utf8');

  const build = (): void => {
    if (kit.build !== undefined) succeed(kit.build, folder(), BUILD_TIMEOUT_MS);
  };

  /** What the last command of the README ends with, and its report. */
  const judge = (options = '') => {
    const command = `${commandsOf(read('README.md')).at(-1) ?? ''} --json ${options}`;
    const { status, stdout, stderr } = shell(inThisCheckout(command), folder());
    if (stdout === '') throw new Error(`${command} ended with ${status}\n${stderr}`);
    return { status, report: JSON.parse(stdout) as Report };
  };

  /** What the adapter answers to `lines`, and how it ends. */
  const converse = (...lines: readonly string[]) => {
    const input = lines.map((line) => `${line}\n`).join('');
    const { status, stdout } = shell(
      `exec ${kit.start((file) => join(folder(), file))}`,
      scratch,
      RUN_TIMEOUT_MS,
      input,
    );
    const replies = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Reply);
    return { status, replies };
  };

  beforeAll(() => succeed(inThisCheckout(`npx gossip-conformance init ${name} ${name}`), scratch));

  it(`has a harness of at most ${HARNESS_LINES_MAX} lines`, () => {
    const lines = read(harness)
      .split('\n')
      .filter((line) => line.trim() !== '');
    expect(lines.length).toBeLessThanOrEqual(HARNESS_LINES_MAX);
  });

  it('keeps what it builds out of version control', () => {
    expect(existsSync(join(folder(), 'gitignore'))).toBe(false);
    expect(read('.gitignore')).not.toBe('');
  });

  it('says in its README how it is built and judged', () => {
    const start = kit.start((file) => (file === 'adapter' ? './adapter' : file));
    const adapter = start.includes(' ') ? `"${start}"` : start;
    expect(commandsOf(read('README.md'))).toEqual([
      ...(kit.build === undefined ? [] : [kit.build]),
      `npx gossip-conformance run --adapter ${adapter} --level bit_array`,
    ]);
  });

  describe.skipIf(absent !== undefined)('once built', () => {
    beforeAll(build, BUILD_TIMEOUT_MS);

    it('is judged and conforms as it is', { timeout: RUN_TIMEOUT_MS }, () => {
      const { status, report } = judge();
      expect(status).toBe(0);
      expect(report.reasons).toEqual([]);
      expect(report.levels.map(({ level }) => level)).toEqual(['bit_array']);
      expect(report.levels[0]?.vectors.passed).toBeGreaterThan(40);
      expect(report.levels[0]?.generated.passed).toBeGreaterThan(1_000);
      expect(Object.keys(report.levels[0]?.leftOut ?? {})).toEqual(
        expect.arrayContaining(['not', 'update', 'copy_bits', 'to_proto', 'from_proto']),
      );
    });

    it('declines nonsense, answers what is no request with an error, and ends when told to', () => {
      const { status, replies } = converse(
        request('initialize', { protocol: 1, suite: 'test', dialect: 'kardia' }),
        'no JSON',
        request('nonsense'),
        request('run', { scenarios: [...NONSENSE, scenario('sense', {})] }),
        request('run', { scenarios: 7 }),
        request('shutdown'),
      );
      expect(status).toBe(0);
      const observations = replies[3]?.result?.observations ?? [];
      expect(observations.map(({ id, unsupported }) => [id, typeof unsupported])).toEqual([
        ...NONSENSE.map(({ id }) => [id, 'string']),
        ['sense', 'undefined'],
      ]);
      expect(observations.at(-1)?.['steps']).toEqual([{ value: 3, state: { a: 'xx_', b: '_x' } }]);
      expect(replies.map(({ id, error }) => [id, error !== undefined])).toEqual([
        ['initialize', false],
        [null, true],
        ['nonsense', true],
        ['run', false],
        ['run', true],
        ['shutdown', false],
      ]);
      expect(replies.at(-1)?.result).toBe(null);
    });

    it('is found out with a fault in its gap, and outlives a crash', { timeout: BUILD_TIMEOUT_MS }, () => {
      const text = read(standIn);
      expect(text.split(subtracts[0])).toHaveLength(2);
      expect(text.split(intersects[0])).toHaveLength(2);
      writeFileSync(join(folder(), standIn), text.replace(intersects[0], intersects[1]).replace(...subtracts));
      build();
      const { status, report } = judge('--runs 300');
      expect(status).toBe(1);
      expect(report.faults).toEqual([]);
      const clauses = report.failures.map(({ finding }) => finding.clause);
      expect(clauses).toEqual(expect.arrayContaining(['BA-SUB', 'BA-AND']));
      const step = { and: { left: 'a', right: 'b', into: 'c' } };
      const run = request('run', { scenarios: [scenario('crash', { steps: [step, step] }), scenario('next', {})] });
      const { status: ended, replies } = converse(run);
      expect(ended).toBe(0);
      expect(replies[0]?.result?.observations).toEqual([
        { id: 'crash', steps: [{ crash: expect.any(String) }] },
        { id: 'next', steps: [{ value: 3, state: { a: 'xx_', b: '_x' } }] },
      ]);
    });
  });
});
