// Answers that are no observations, from real processes: whatever they are, the run ends with a report that says where and why, with
// exit code 3, and with a scenario that shows it again.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { KARDIA, type PeerStateScenario } from '#spec';
import { PACKAGE_ROOT } from '../conformance/src/package-root.ts';
import type { Report } from '../conformance/src/run/report.ts';
import { startAdapter } from '../conformance/src/subjects/adapter-client.ts';

const folder = mkdtempSync(join(tmpdir(), 'malformed-answers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BIN = join(PACKAGE_ROOT, 'conformance/bin/gossip-conformance.js');
const adapter = (name: string, ...words: readonly string[]): string =>
  [process.execPath, join(PACKAGE_ROOT, 'test/faulty-adapters', `${name}.mjs`), ...words]
    .map((word) => `"${word}"`)
    .join(' ');

/** Runs the command in the folder. */
const command = (...words: readonly string[]): Promise<{ readonly code: number | null; readonly text: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.on('close', (code) => resolve({ code, text }));
  });

describe('gossip-conformance run', { timeout: 600_000 }, () => {
  it('reports values of another shape with their place, and writes a scenario that replays', async () => {
    const command1 = adapter('empty-values');
    const words = ['--adapter', command1, '--runs', '20', '--seed', '1', '--report', 'json=report.json'];
    const { code, text } = await command('run', ...words);
    expect(text).not.toContain('internal error');
    expect(code).toBe(3);
    const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report;
    expect(report.exitCode).toBe(3);
    const fault = report.faults.find((each) => each.code === 'malformed-result');
    expect(fault?.detail).toMatch(/^step 0, \w+: value.*: expected .*, found \{\}$|^step 0, \w+: value.* missing$/);
    expect(text).toContain(fault?.replay);

    const file = join(folder, fault?.file ?? '');
    expect(existsSync(file)).toBe(true);
    const again = await command('replay', file, '--adapter', command1);
    expect(again.text).toContain('malformed-result');
    expect(again.code).toBe(3);
  });

  it.each(['5000', '20000'])('ends where the probe is answered with lists nested %s deep', async (depth) => {
    const { code, text } = await command(
      'run',
      '--adapter',
      adapter('nests-deep', depth),
      '--runs',
      '1',
      '--seed',
      '1',
    );
    expect(text).toContain('nested more than 32 deep');
    expect(code).toBe(3);
  });
});

const scenario = (name: string): PeerStateScenario => ({
  id: `peer_state/faulty/${name}`,
  title: name,
  level: 'peer_state',
  clauses: [],
  setup: {},
  steps: [{ set_has_vote: { height: 1, round: 0, type: 'prevote', index: 0 } }],
});

/** Four scenarios of which the third is the one that the adapter misbehaves at. */
const BATCH = ['a', 'b', 'bad', 'c'].map(scenario);

/** What becomes of the batch where `results` is the list of results of the third scenario. */
const outcomesOf = async (results: string): Promise<readonly string[]> => {
  const file = join(folder, 'results.json');
  writeFileSync(file, results);
  const started = await startAdapter(adapter('odd-json', file), { suite: 'test' });
  if (started.type === 'failed') throw new Error(started.detail);
  try {
    const outcomes = await started.subject.run(BATCH);
    return outcomes.map((outcome) => (outcome.type === 'fault' ? `${outcome.code}: ${outcome.detail}` : outcome.type));
  } finally {
    await started.subject.close();
  }
};

const shown = JSON.stringify({ state: KARDIA.newPeerRoundState });
const withRound = (text: string): string => `[${shown.replace('"round":0', text)}]`;

describe('startAdapter', { timeout: 600_000 }, () => {
  it.each<[what: string, results: string, problem: RegExp]>([
    ['a key twice', withRound('"round":0,"round":1'), /^malformed-result: .*steps\[0\]\.state: the key "round" twice$/],
    ['a key that reaches the prototype', withRound('"round":0,"__proto__":{}'), /^malformed-result: .*"__proto__"$/],
    ['an object for a list', '{"0":{}}', /^malformed-result: the observation has no list of steps$/],
    ['a number beyond doubles', withRound('"round":1e400'), /^malformed-result: step 0, set_has_vote: state\.round: /],
    [
      'a number that loses digits',
      withRound('"round":9007199254740993'),
      /^malformed-result: .* state\.round: expected/,
    ],
    [
      'a value of an operation without one',
      `[${shown.replace('{', `{"value":${'['.repeat(20)}${']'.repeat(20)},`)}]`,
      /value: expected no such key/,
    ],
    ['lists nested too deep', `[{"value":${'['.repeat(20_000)}${']'.repeat(20_000)}}]`, /nested more than 32 deep/],
    ['3 million objects', `[{"crash":"x","value":[${'{},'.repeat(3_000_000)}{}]}]`, /more than 1048576 values/],
    ['a text of 3 MB', `[{"crash":"x","value":"${'ab'.repeat(1_500_000)}"}]`, /value: expected no such key/],
    [
      'peers with the names that all objects have',
      `[${shown.replace('{', '{"peers":{"constructor":null},')}]`,
      /peers: expected no such key/,
    ],
  ])('refuses %s with its place and observes the others', async (_what, results, problem) => {
    const [first, second, third, fourth] = await outcomesOf(results);
    expect([first, second, fourth]).toEqual(['observation', 'observation', 'observation']);
    expect(third).toMatch(problem);
  });
});
