// What adapters are told of the environment of the suite: nothing but what any program needs, and what --env names. Builds are told everything.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT, VECTORS_FOLDER } from '../conformance/src/package-root.ts';

const BIN = join(PACKAGE_ROOT, 'conformance/bin/gossip-conformance.js');
const SCENARIOS = join(VECTORS_FOLDER, 'kardia/peer_state/has_vote.yaml');
const TELLS = join(PACKAGE_ROOT, 'test/faulty-adapters/tells-environment.mjs');

/** What a program needs, of what may be set here. */
const GIVEN = /^(?:PATH|HOME|TMPDIR|LANG|LANGUAGE|LC_\w+)$/;

let folder = '';
let count = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'environments-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command, and gives the names that each process of its adapters was told; `words` are given the adapter. */
const told = (words: (adapter: string) => readonly string[]) => {
  const file = join(folder, String(count++));
  const env = { ...process.env, SECRET: 'x', FIRST: '1', SECOND: '2' };
  const adapter = `"${process.execPath}" "${TELLS}" "${file}"`;
  const ran = spawnSync(process.execPath, [BIN, ...words(adapter)], { encoding: 'utf8', cwd: folder, env });
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return { ...ran, names: lines.map((line) => line.split(' ')) };
};

const others = (names: readonly string[]): readonly string[] => names.filter((name) => !GIVEN.test(name));

const COMMANDS: readonly (readonly [string, (adapter: string) => readonly string[]])[] = [
  ['run', (adapter) => ['run', '--level', 'bit_array', '--runs', '20', '--adapter', adapter]],
  [
    'run with threads',
    (adapter) => ['run', '--level', 'bit_array', '--runs', '600', '--threads', '2', '--adapter', adapter],
  ],
  ['record', (adapter) => ['record', SCENARIOS, '--adapter', adapter]],
  ['replay', (adapter) => ['replay', SCENARIOS, '--adapter', adapter]],
  ['compare', (adapter) => ['compare', adapter, adapter, '--level', 'bit_array', '--runs', '1']],
  ['distinguish', (adapter) => ['distinguish', 'kardia', `adapter:${adapter}`, '--replay', SCENARIOS]],
  [
    'promote',
    (adapter) => [
      'promote',
      SCENARIOS,
      '--scenario',
      'peer_state/set_has_vote/idempotent',
      '--id',
      'peer_state/ends/promoted',
      '--subject',
      `adapter:${adapter}`,
      '--dry-run',
    ],
  ],
];

describe('the environment of an adapter', { timeout: 600_000 }, () => {
  it.each(COMMANDS)('holds nothing that was not asked for, and what was: %s', (_what, words) => {
    const { names } = told((adapter) => [...words(adapter), '--env', 'FIRST', '--env', 'SECOND']);
    expect(names[0]).toContain('PATH');
    for (const each of names) expect(others(each)).toEqual(['FIRST', 'SECOND']);
  });

  it('is named again by the command that replays a failure', () => {
    const { stdout } = told((adapter) => [
      'run',
      '--level',
      'bit_array',
      '--runs',
      '0',
      '--adapter',
      adapter,
      '--env',
      'FIRST',
    ]);
    expect(stdout).toMatch(/gossip-conformance replay \S+ --adapter .* --env FIRST$/m);
  });

  it('refuses a name that is not set', () => {
    const { status, stderr } = spawnSync(process.execPath, [BIN, 'run', '--adapter', 'x', '--env', 'NOT_SET_HERE'], {
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^gossip-conformance: .*'NOT_SET_HERE' is invalid\. expected the name of .* that is set/);
  });

  it('is named by the entries of a matrix and by its --env; builds have the whole one', () => {
    const list = join(folder, 'matrix.yaml');
    const { names } = told((adapter) => {
      const build = { command: adapter };
      writeFileSync(
        list,
        `- ${JSON.stringify({ name: 'tells', levels: ['bit_array'], env: ['FIRST'], command: adapter, build })}\n`,
      );
      return ['matrix', list, '--runs', '0', '--env', 'SECOND'];
    });
    const [ofBuild = [], ofAdapter = []] = names;
    expect(ofBuild).toContain('SECRET');
    expect(others(ofAdapter)).toEqual(['FIRST', 'SECOND']);
  });

  it('keeps an entry from being run that names what is not set', () => {
    const list = join(folder, 'unset.yaml');
    writeFileSync(list, `- ${JSON.stringify({ name: 'tells', env: ['NOT_SET_HERE'], command: 'x' })}\n`);
    const { status, stdout } = spawnSync(process.execPath, [BIN, 'matrix', list], { encoding: 'utf8' });
    expect(status).toBe(3);
    expect(stdout).toContain('its environment variable NOT_SET_HERE is not set');
  });
});
