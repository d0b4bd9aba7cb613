import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand, UNINTERRUPTED, type Ran } from '../../../test/reports/run-command.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { readScenarioFile } from '../scenario-file/read-scenario-file.ts';
import { distinguishCommand } from './distinguish-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'distinguish-'));
afterAll(() => rmSync(folder, { recursive: true }));

const distinguish = (...words: readonly string[]): Promise<Ran> =>
  runCommand(
    (output) => distinguishCommand(UNINTERRUPTED, output),
    [...words, ...(words.includes('--out') ? [] : ['--out', folder])],
  );

const BIN = join(PACKAGE_ROOT, 'conformance/bin/gossip-conformance.js');
const serving = (profile: string): string =>
  `adapter:"${process.execPath}" "${BIN}" serve --seed 4 --profile ${profile}`;
const adapter = (name: string): string =>
  `adapter:"${process.execPath}" "${join(PACKAGE_ROOT, 'test/faulty-adapters', name)}"`;

describe('distinguish', { timeout: 600_000 }, () => {
  it('tells where two part, with what each does, and writes a file that shows it again', async () => {
    const { out, code } = await distinguish('kardia', 'ER-13', '--seed', '3', '--level', 'peer_state');
    expect(code).toBe(1);
    expect(out).toMatch(/^kardia and kardia\+ER-13 part at step 2: state\.last_commit, at PS-NRS-5\n/);
    expect(out).toContain('\n>    2  apply_new_round_step height: 2');
    expect(out).toMatch(
      /\n {7}! PS-NRS-5: MUST\. .*\n {9}state\.last_commit\n {9}kardia {8}_\n {9}kardia\+ER-13 {2}null\n/,
    );
    const file = join(folder, 'ps-nrs-5-kardia-kardia-er-13.yaml');
    expect(out).toContain(`replay: gossip-conformance distinguish kardia kardia+ER-13 --replay ${file}\n`);

    const read = readScenarioFile(file);
    if (read.type === 'error') throw new Error(read.error.message);
    expect(read.value.origin).toMatchObject({ type: 'generated', subject: 'kardia+ER-13', profile: 'kardia', seed: 3 });
    const [entry] = read.value.scenarios;
    expect(entry?.observed?.at(-1)?.state).toMatchObject({ last_commit: null });
    expect(entry?.expect?.at(-1)?.state).toMatchObject({ last_commit: '_' });

    const again = await distinguish('kardia', 'ER-13', '--replay', file);
    expect(again.code).toBe(1);
    expect(again.out).toContain('part at step 2: state.last_commit, at PS-NRS-5');
    const other = await distinguish('kardia', 'ER-14', '--replay', file);
    expect(other.code).toBe(0);
    expect(other.out).toMatch(/^no difference between kardia and kardia\+ER-14 in 1 case, 3 steps, levels peer_state/);
  });

  it('gives the same as JSON', async () => {
    const { out, code } = await distinguish('kardia', 'ER-13', '--seed', '3', '-l', 'peer_state', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      a: 'kardia',
      b: 'kardia+ER-13',
      type: 'parted',
      clause: 'PS-NRS-5',
      step: 2,
      place: 'state.last_commit',
      acceptor: 'kardia',
      expected: '_',
      actor: 'kardia+ER-13',
      observed: null,
      minimal: true,
      scenario: { level: 'peer_state' },
      file: join(folder, 'ps-nrs-5-kardia-kardia-er-13.yaml'),
    });
  });

  it('says how far it searched where it finds nothing', async () => {
    const empty = join(folder, 'empty');
    const words = [
      'kardia',
      'kardia',
      '--seed',
      '3',
      '-l',
      'codec',
      '-l',
      'bit_array',
      '--cases',
      '40',
      '--out',
      empty,
    ];
    const { out, code } = await distinguish(...words);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^no difference between kardia and kardia in [\d,]+ cases, [\d,]+ steps, levels bit_array, codec, seed 3, 0 abstract states of peers seen, \d+ clauses fired/,
    );
    expect(() => readdirSync(empty)).toThrow('ENOENT');
    const { out: json } = await distinguish(...words, '--json');
    expect(JSON.parse(json)).toMatchObject({
      type: 'same',
      reach: { type: 'search', seed: 3, levels: ['bit_array', 'codec'], unsupported: 0 },
    });
  });

  it('compares on the golden vectors where the search finds nothing', async () => {
    const { out, code } = await distinguish(
      'kardia',
      'GH-3-not-in-round-0',
      '--seed',
      '3',
      '-l',
      'reactor',
      '--cases',
      '1',
    );
    expect(code).toBe(1);
    expect(out).toMatch(/^kardia and kardia\+GH-3-not-in-round-0 part at step \d+: \S+, at GH-3\n/);
  });

  it('goes through all scenarios of a small scope, and prints the bound that it proved', async () => {
    const { out, code } = await distinguish('kardia', 'kardia', '--exhaustive', '1');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^no difference between kardia and kardia in (\d+) scenarios of up to 1 step over \1 steps of level peer_state \(2 heights, 3 rounds, 2 validators\): \d+ pairs of states, \d+ steps taken\n$/,
    );
    const found = await distinguish('kardia', 'ER-14', '--exhaustive', '3');
    expect(found.code).toBe(1);
    expect(found.out).toMatch(/part at step 1: state\.prevotes, at PS-PVS-6\n/);
    expect(found.out).toMatch(/\nnone is shorter: no difference in \d+ scenarios of up to 1 step /);
    const { code: refused, complaints } = await distinguish('kardia', serving('kardia'), '--exhaustive', '2');
    expect(refused).toBe(2);
    expect(complaints[0]).toMatch(/^--exhaustive takes two references/);
  });

  it('tells programs apart, and from references', async () => {
    const pin = serving('kardia-7b90a657');
    for (const [first, second] of [
      ['kardia', pin],
      [serving('kardia'), pin],
    ] as const) {
      const { out, code } = await distinguish(first, second, '--seed', '1', '-l', 'peer_state', '--cases', '400');
      expect(code).toBe(1);
      expect(out).toMatch(/ part at step \d+: \S+, at PS-\S+\n/);
    }
    const same = await distinguish(pin, 'kardia-7b90a657', '--seed', '1', '-l', 'peer_state', '--cases', '200');
    expect(same.code).toBe(0);
  });

  it('ends with 3 where a program fails, and with 4 where nothing could be compared', async () => {
    const absent = await distinguish('kardia', `adapter:${join(folder, 'no-such-program')}`);
    expect(absent.code).toBe(3);
    expect(absent.complaints[0]).toMatch(/no-such-program was not started: /);
    const garbage = await distinguish('kardia', adapter('empty-initialize.mjs'));
    expect(garbage.code).toBe(3);
    const nothing = await distinguish('kardia', adapter('faithful.mjs'), '-l', 'codec', '--cases', '20');
    expect(nothing.code).toBe(4);
  });

  it.each([
    [['kardia', 'kardio'], /^no profile, erratum or mutant is called 'kardio'/],
    [['kardia', 'adapter:'], /^expected the command of a program/],
    [['kardia', 'ER-13', '--replay', join(folder, 'absent.yaml')], /absent\.yaml:1: expected a readable file/],
  ])('refuses %j with 2 and one sentence', async (words, sentence) => {
    const { complaints, code, out } = await distinguish(...words);
    expect(code).toBe(2);
    expect(complaints).toEqual([expect.stringMatching(sentence)]);
    expect(out).toBe('');
  });
});
