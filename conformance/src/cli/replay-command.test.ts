import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute, kardia, MUTANTS, withVariants } from '#impl';
import type { Scenario } from '#spec';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand, type Ran } from '../../../test/reports/run-command.ts';
import { PACKAGE_ROOT, VECTORS_FOLDER } from '../package-root.ts';
import type { Origin } from '../scenario-file/scenario-file.ts';
import { writeScenarioFile } from '../scenario-file/write-scenario-file.ts';
import { replayCommand } from './replay-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'replay-'));
afterAll(() => rmSync(folder, { recursive: true }));

const replay = (...words: readonly string[]): Promise<Ran> => runCommand(replayCommand, words);

const vector = join(VECTORS_FOLDER, 'kardia/peer_state/catchup_commit.yaml');

/** Three steps that share the arrays of the catch-up round, and a mark that must show in both. */
const shared: Scenario = {
  id: 'peer_state/replay/shared',
  title: 'a mark shows in both',
  level: 'peer_state',
  clauses: ['AL-1'],
  setup: {},
  steps: [
    { apply_new_round_step: { height: 5, round: 1, step: 3, seconds_since_start_time: 0, last_commit_round: 1 } },
    { ensure_vote_bit_arrays: { height: 5, size: 70 } },
    { pick_vote_to_send: { height: 5, round: 1, type: 'precommit', size: 70, bits: null, is_commit: true } },
    { set_has_vote: { height: 5, round: 1, type: 'precommit', index: 3 } },
  ],
};

const mutant = MUTANTS.find(({ id }) => id === 'PS-ECC-4-copies');
if (mutant === undefined) throw new Error('no mutant PS-ECC-4-copies');
const faulty = withVariants(kardia, mutant.id, [mutant]);
const lowest = (allowed: readonly number[]): number => allowed[0] as number;

/** A file with what the faulty reference did as `observed`. */
const fileOf = (name: string, origin: Origin, scenario: Scenario = shared): string => {
  const { observation } = execute(faulty, scenario, lowest);
  const file = join(folder, name);
  writeFileSync(file, writeScenarioFile([{ scenario, observed: observation.steps }], { origin }));
  return file;
};

const REACTOR_SETUP = {
  chain_id: 'c',
  initial_height: 1,
  validators: [{ private_key: `${'00'.repeat(31)}04`, power: 1 }],
  blocks: {},
  store: [],
  node: { height: 5, round: 1, step: 3, proposal: null, parts: null, votes: [], last_commit: null },
};

const adapter = (name: string): string => `"${process.execPath}" '${join(PACKAGE_ROOT, 'test/faulty-adapters', name)}'`;

describe('replay', () => {
  it.each(['kardia', 'kardia-7b90a657'])('ends with 0 where the reference of %s replays a vector', async (profile) => {
    const { out, code } = await replay(vector, '--profile', profile);
    expect(code).toBe(0);
    expect(out).toMatch(/\n(\d+) scenarios: \1 conforming\n$/);
  });

  it.each([
    [[]],
    [['--adapter', `"${process.execPath}" "${join(PACKAGE_ROOT, 'conformance/bin/gossip-conformance.js')}" serve`]],
    [['--recorded']],
  ])('judges nothing of a scenario that cannot be set up: %j', async (flags) => {
    const setup = { ...REACTOR_SETUP, node: { ...REACTOR_SETUP.node, parts: { block: 'constructor', have: 'x' } } };
    const steps = [{ add_peer: { peer: 'a' } }];
    const scenario = { id: 'reactor/t/a', title: '', level: 'reactor', clauses: [], setup, steps } as const;
    const file = join(folder, 'unnamed-block.yaml');
    const observed = [{ peers: {} }];
    writeFileSync(
      file,
      writeScenarioFile([{ scenario: scenario as unknown as Scenario, observed }], { origin: { type: 'written' } }),
    );
    const { out, code } = await replay(file, ...flags);
    expect(code).toBe(4);
    expect(out).toContain('=> not supported by the subject: setup: no block is named "constructor"');
  });

  it('shows operation and arguments on one line, and below it what changed, came back and fired', async () => {
    const { out } = await replay(vector, '--id', 'peer_state/catchup_commit/ahead');
    const lines = out.split('\n');
    expect(lines).toContain('     1  ensure_vote_bit_arrays height: 5, size: 4');
    expect(lines).toContain('         catchup_commit_round        0 -> 3');
    expect(lines).toContain('         value                       1');
    expect(lines.find((line) => line.includes(' fired ') && line.includes('PS-ECC-3'))).toContain('PS-ECC-4');
    expect(out).not.toMatch(/ (\S+) -> \1\n/);
    expect(out).toContain('1 scenario: 1 conforming');
  });

  it('shows a deviation with clause text, expected and observed at its step, and ends with 1', async () => {
    const file = fileOf('recorded.yaml', { type: 'recorded', implementation: 'faulty' });
    const { out, code } = await replay(file, '--recorded', '--profile', 'kardia-7b90a657');
    expect(code).toBe(1);
    const lines = out.split('\n');
    const step = lines.findIndex((line) => line.startsWith('>    3  set_has_vote'));
    const clause = lines.findIndex((line) => /^ {7}! (AL-1|PS-\S+): MUST\. \S/.test(line));
    expect(step).toBeGreaterThan(0);
    expect(clause).toBeGreaterThan(step);
    expect(lines.filter((line) => line.startsWith('>'))).toHaveLength(1);
    expect(out).toContain('state.catchup_commit');
    expect(lines).toContain('       ~ catchup_commit              ___~_~_66');
    expect(lines).toContain('         expected                    ___~x~_66');
    expect(lines).toContain('         observed                    ___~_~_66');
    expect(out).toContain('=> DOES NOT CONFORM: step 3, ');
  });

  it('demands nothing of what a failing subject did when it replays its counterexample', async () => {
    const file = fileOf('generated.yaml', { type: 'generated', suite: 'test', profile: 'kardia', seed: 7 });
    expect((await replay(file)).code).toBe(0);
    expect((await replay(file, '--recorded')).code).toBe(1);
  });

  it('judges each of several files, and ends as the worst of them does', async () => {
    const bad = fileOf('worst.yaml', { type: 'recorded', implementation: 'faulty' });
    const right = execute(kardia, shared, lowest).observation.steps;
    const good = join(folder, 'good.yaml');
    writeFileSync(
      good,
      writeScenarioFile([{ scenario: { ...shared, id: 'peer_state/replay/good' }, observed: right }], {
        origin: { type: 'recorded', implementation: 'good' },
      }),
    );
    for (const files of [
      [good, bad],
      [bad, good],
    ]) {
      const { out, code } = await replay(...files, '--recorded', '--profile', 'kardia-7b90a657');
      expect(code).toBe(1);
      expect(out).toMatch(/\n2 scenarios of 2 files: 1 conforming, 1 not conforming\n$/);
      expect(out).toContain(`${bad}:`);
      expect(out).toContain(`${good}:`);
    }
    const one = await replay(good, bad, '--id', 'peer_state/replay/good');
    expect(one.out).toMatch(/\n1 scenario: 1 conforming\n$/);
  });

  it('judges a file by the dialect that it names, each of several by its own', async () => {
    const known = join(PACKAGE_ROOT, 'test/scenarios/greatest-announced-height.yaml');
    const mixed = await replay(known, vector, '--json');
    const { scenarios } = JSON.parse(mixed.out) as { scenarios: { profile: string; file: string }[] };
    expect(new Set(scenarios.map(({ profile, file }) => `${file} ${profile}`))).toEqual(
      new Set([`${known} cometbft-0.38`, `${vector} kardia`]),
    );
    expect(mixed).toMatchObject({ code: 0, said: '' });
    const { out } = await replay(known);
    expect(out).toContain('greatest-announced-height.yaml:5, judged by cometbft-0.38\n');
    expect(out.match(/^ {9}slept {22} 1$/gm)).toHaveLength(3);
    expect(out).toContain('\n         p.height                    0 -> "9223372036854775807"\n');
  });

  it('says that a file is judged by another dialect, and demands nothing of what was recorded in its own', async () => {
    const given = await replay(vector, '--profile', 'cometbft-0.38');
    expect(given.said).toBe(`${vector} is written in the dialect kardia and judged by cometbft-0.38\n`);
    expect(given.code).toBe(0);
  });

  it('does not judge numbers that the other dialect cannot hold', async () => {
    const wide: Scenario = {
      ...shared,
      steps: [{ set_has_vote: { height: '18446744073709551615', round: 1, type: 'precommit', index: 3 } }],
    };
    const file = join(folder, 'wide.yaml');
    writeFileSync(file, writeScenarioFile([{ scenario: wide }], { origin: { type: 'written' } }));
    const { out, code } = await replay(file, '--profile', 'cometbft-0.38');
    expect(code).toBe(4);
    expect(out).toMatch(/=> not supported by the subject: steps\[0\]\.set_has_vote\.height: expected from /);
  });

  it('names each file of several that cannot be read, and replays nothing', async () => {
    const [absent, malformed] = ['absent.yaml', 'several-malformed.yaml'].map((name) => join(folder, name));
    writeFileSync(malformed ?? '', 'format: 2\n');
    const { out, complaints, code } = await replay(vector, absent ?? '', malformed ?? '');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(complaints).toEqual([
      expect.stringMatching(/absent\.yaml:1: expected a readable file/),
      expect.stringMatching(/several-malformed\.yaml:1: /),
    ]);
  });

  it('gives the story as JSON', async () => {
    const file = fileOf('json.yaml', { type: 'recorded', implementation: 'faulty' });
    const { out, code } = await replay(file, '--recorded', '--json');
    expect(code).toBe(1);
    const story = JSON.parse(out) as { scenarios: { verdict: string; steps: { findings: { clause: string }[] }[] }[] };
    expect(story.scenarios[0]?.verdict).toBe('fails');
    expect(story.scenarios[0]?.steps.map(({ findings }) => findings.length > 0)).toEqual([false, false, false, true]);
  });

  it('writes JSON of every step of a vector', async () => {
    const { out } = await replay(vector, '--id', 'peer_state/catchup_commit/ahead', '--json');
    const story = JSON.parse(out) as {
      scenarios: { steps: { operation: string; changes: object[]; fired: string[] }[] }[];
    };
    expect(story.scenarios[0]?.steps[3]).toMatchObject({
      operation: 'pick_vote_to_send',
      changes: [{ field: 'catchup_commit_round', before: 0, after: 3 }],
    });
    expect(story.scenarios[0]?.steps[3]?.fired).toContain('PS-ECC-4');
  });

  it.each([
    [
      'an unknown id',
      [vector, '--id', 'peer_state/catchup_commit/ahed'],
      /no scenario .*; the nearest are peer_state\/catchup_commit\/ahead/,
    ],
    [
      'an id that none of several files has',
      [vector, vector, '--id', 'peer_state/catchup_commit/ahed'],
      /^none of the 2 files has a scenario .*; the nearest are peer_state\/catchup_commit\/ahead/,
    ],
    ['no such file', [join(folder, 'absent.yaml')], /absent\.yaml:1: expected a readable file/],
  ])('refuses %s with 2 and one sentence', async (_name, words, sentence) => {
    const { complaints, code, out } = await replay(...words);
    expect(code).toBe(2);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(sentence);
    expect(out).toBe('');
  });

  it('names the line of what it cannot read', async () => {
    const file = join(folder, 'malformed.yaml');
    writeFileSync(
      file,
      'format: 1\nlevel: peer_state\nscenarios:\n  - id: a/b/c\n    title: t\n    clauses: [NO-1]\n    steps: []\n',
    );
    const { complaints, code } = await replay(file);
    expect(code).toBe(2);
    expect(complaints[0]).toMatch(/malformed\.yaml:6: .*found NO-1/);
  });

  it('refuses --recorded where nothing was recorded', async () => {
    const file = join(folder, 'bare.yaml');
    writeFileSync(file, writeScenarioFile([{ scenario: shared }], { origin: { type: 'written' } }));
    const { complaints, code } = await replay(file, '--recorded');
    expect(code).toBe(2);
    expect(complaints[0]).toContain('expected observed');
  });

  it('judges an adapter: 1 where it deviates, and shows what its process did', async () => {
    const file = fileOf('adapter.yaml', { type: 'generated', suite: 'test', profile: 'kardia' });
    const { out, code } = await replay(file, '--adapter', adapter('faithful.mjs'));
    expect(code).toBe(1);
    expect(out).toContain('>    0  apply_new_round_step');
  });

  it('ends with 3 where the adapter crashes, breaks the protocol or cannot be started', async () => {
    const bad = { ...shared, id: 'peer_state/replay/bad' };
    const file = fileOf('bad.yaml', { type: 'generated', suite: 'test', profile: 'kardia' }, bad);
    const crashed = await replay(file, '--adapter', adapter('aborts.mjs'));
    expect(crashed.code).toBe(3);
    expect(crashed.out).toContain('=> CRASHED: ');
    const garbage = await replay(file, '--adapter', adapter('wrong-steps.mjs'));
    expect(garbage.code).toBe(3);
    expect(garbage.out).toContain('=> ADAPTER FAULT: ');
    const absent = await replay(file, '--adapter', join(folder, 'no-such-program'));
    expect(absent.code).toBe(3);
    expect(absent.complaints[0]).toContain('the adapter was not started');
  });
});
