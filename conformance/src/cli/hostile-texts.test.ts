// Whatever a foreign program, file or command line brings: nothing that the program prints or writes steers a terminal or gives orders to a CI
// system.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../package-root.ts';

const BIN = join(PACKAGE_ROOT, 'conformance/bin/gossip-conformance.js');
const ADAPTER = `"${process.execPath}" "${join(PACKAGE_ROOT, 'test/faulty-adapters/hostile-texts.mjs')}"`;
const HOSTILE = '::error::x\u001b[31m\u009b31m\u202e\u2028\n::error::y\n##[error]z ##vso[task.complete]';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-texts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cli = (...words: readonly string[]) => {
  const { FORCE_COLOR: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...words], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
};

const expectHarmless = (text: string): void => {
  expect(text).not.toMatch(/[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
  expect(text).not.toMatch(/^\s*::|##[a-z]*\[|section_(?:start|end):\d/imu);
};

describe('hostile texts', { timeout: 600_000 }, () => {
  it('of an adapter come through neither on the terminal nor in any file', () => {
    const formats = ['json', 'junit', 'markdown'];
    const words = ['run', '--level', 'bit_array', '--runs', '20', '--seed', '1', '--adapter', ADAPTER];
    const ran = cli(
      ...words,
      '--out',
      'failures',
      ...formats.flatMap((format) => ['--report', `${format}=report.${format}`]),
    );
    expect(ran.stdout).toContain('::error::x');
    const failures = readdirSync(join(folder, 'failures')).map((name) => join('failures', name));
    expect(failures.length).toBeGreaterThan(0);
    for (const file of [...failures, ...formats.map((format) => `report.${format}`)])
      expectHarmless(readFileSync(join(folder, file), 'utf8'));
    for (const text of [ran.stdout, ran.stderr]) expectHarmless(text);
  });

  it('of a failing scenario are in its file as they were', () => {
    cli('run', '--level', 'bit_array', '--runs', '0', '--seed', '1', '--adapter', ADAPTER, '--out', 'written');
    const [name = ''] = readdirSync(join(folder, 'written'));
    const ran = cli('replay', join('written', name), '--recorded', '--json');
    expectHarmless(ran.stdout);
    expect(JSON.stringify(JSON.parse(ran.stdout))).toContain(JSON.stringify('::error::x\u001b[31m').slice(1, -1));
  });

  it('of a matrix come through in no form', () => {
    const entry = { name: '::error::x ##[error]\u001b[31m \u202e', levels: ['bit_array'], runs: 0, command: ADAPTER };
    writeFileSync(join(folder, 'list.yaml'), `- ${JSON.stringify(entry)}\n`);
    const formats = ['json', 'markdown', 'html'];
    const ran = cli('matrix', 'list.yaml', ...formats.flatMap((format) => ['--report', `${format}=matrix.${format}`]));
    expect(ran.stdout).toContain('error::x');
    for (const format of formats) expectHarmless(readFileSync(join(folder, `matrix.${format}`), 'utf8'));
    for (const text of [ran.stdout, ran.stderr]) expectHarmless(text);
  });

  it('of a scenario file come through neither as text nor as JSON', () => {
    const scenario = {
      id: '::error::x',
      title: 'a \u202e \u009b31m ##[error] ##vso[x]',
      clauses: ['BA-NEW'],
      steps: [{ new: { size: 3, into: 'a' } }],
    };
    writeFileSync(join(folder, 'x.yaml'), JSON.stringify({ format: 1, level: 'bit_array', scenarios: [scenario] }));
    const shown = cli('replay', 'x.yaml');
    expect(shown).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\\u003a:error::x: a /) as string });
    expectHarmless(shown.stdout);
    const data = cli('replay', 'x.yaml', '--json');
    expectHarmless(data.stdout);
    expect(JSON.parse(data.stdout)).toMatchObject({ scenarios: [{ id: scenario.id, title: scenario.title }] });
  });

  it.each([
    [['replay', `/no/${HOSTILE}`]],
    [['run', `--${HOSTILE}`]],
    [[HOSTILE]],
    [['run', '--level', HOSTILE]],
    [['run', '--clause', HOSTILE]],
    [['run', '--report', `json=/no/${HOSTILE}/x`, '--level', 'bit_array', '--runs', '5']],
    [['run', '--adapter', `/no/${HOSTILE}`]],
    [['explain', HOSTILE]],
    [['spec', 'diff', HOSTILE, HOSTILE]],
    [['spec', 'diff', 'kardia', HOSTILE]],
    [['promote', `/no/${HOSTILE}`, '--id', HOSTILE]],
    [['distinguish', HOSTILE, 'kardia']],
    [['compare', HOSTILE, HOSTILE]],
    [['check-trace', `/no/${HOSTILE}`]],
    [['init', 'go', `/proc/${HOSTILE}`]],
  ])('of a command line come back harmless: %j', (words) => {
    const ran = cli(...words);
    expect(ran.stdout + ran.stderr).toContain('error::');
    for (const text of [ran.stdout, ran.stderr]) expectHarmless(text);
  });
});
