import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { execute, kardia, kardiaAtPin, MUTANTS, withVariants, type Reference } from '#impl';
import type { PeerStateScenario, Scenario } from '#spec';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand, type Ran } from '../../../test/reports/run-command.ts';
import { VECTORS_FOLDER } from '../package-root.ts';
import { checkTraceCommand } from './check-trace-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'check-trace-'));
afterAll(() => rmSync(folder, { recursive: true }));

const checkTrace = (...words: readonly string[]): Promise<Ran> => runCommand(checkTraceCommand, words);

const newRoundStep = (height: number, lastCommitRound: number): PeerStateScenario['steps'][number] => ({
  apply_new_round_step: {
    height,
    round: 1,
    step: 3,
    seconds_since_start_time: 0,
    last_commit_round: lastCommitRound,
  },
});

const pick = (link: 'ok' | 'fail'): PeerStateScenario['steps'][number] => ({
  pick_send_vote: { height: 5, round: 1, type: 'precommit', size: 4, bits: 'x___', is_commit: false, link },
});

const scenarioOf = (id: string, steps: PeerStateScenario['steps']): PeerStateScenario => ({
  id,
  title: id,
  level: 'peer_state',
  clauses: [],
  setup: {},
  steps,
});

/** Both profiles agree. */
const plain = scenarioOf('plain', [newRoundStep(5, 1), { ensure_vote_bit_arrays: { height: 5, size: 4 } }]);
/** ER-14 shows: a vote whose send failed is marked. */
const failedSend = scenarioOf('failed-send', [newRoundStep(5, 1), pick('fail')]);
/** ER-13 shows: the precommits become the last commit. */
const nextHeight = scenarioOf('next-height', [newRoundStep(5, 1), pick('ok'), newRoundStep(6, 1)]);
/** Both show, and either alone does not explain it. */
const both = scenarioOf('both', [
  newRoundStep(5, 1),
  pick('ok'),
  newRoundStep(6, 1),
  newRoundStep(7, 1),
  {
    pick_send_vote: { height: 7, round: 1, type: 'precommit', size: 4, bits: 'x___', is_commit: false, link: 'fail' },
  },
]);

const line = (reference: Reference, scenario: Scenario): string =>
  JSON.stringify({
    scenario,
    observation: execute(reference, scenario, (allowed) => allowed[0] as number).observation,
  });

const write = (name: string, lines: readonly string[]): string => {
  const file = join(folder, name);
  const text = `${lines.join('\n')}\n`;
  writeFileSync(file, name.endsWith('.gz') ? gzipSync(text) : text);
  return file;
};

const atPin = [plain, failedSend, nextHeight, both].map((scenario) => line(kardiaAtPin, scenario));

describe('check-trace', () => {
  it.each(['pin.jsonl', 'pin.jsonl.gz'])('accepts %s under the profile that made it', async (name) => {
    const { out, code } = await checkTrace(write(name, atPin), '--profile', 'kardia-7b90a657');
    expect(code).toBe(0);
    expect(out).toBe(`${join(folder, name)}: accepted under kardia-7b90a657 (4 lines, 12 steps in all)\n`);
  });

  it('shows line, step and clause of the first objection and what explains them all', async () => {
    const file = write('first.jsonl', atPin);
    const { out, code } = await checkTrace(file);
    expect(code).toBe(1);
    const lines = out.split('\n');
    expect(lines[0]).toBe(`${file}:2: failed-send, step 1`);
    expect(lines[1]).toMatch(/^ {2}PS-P\S+: MUST\. \S/);
    expect(out).toContain('    expected  ____\n    observed  x___\n');
    expect(out).not.toContain(`${file}:3`);
    expect(out).toContain(`${file}: objects to 3 lines under kardia (4 lines, 12 steps in all)`);
    expect(out).toContain('  objects by errata only: ER-13 (2 lines), ER-14 (2 lines)\n');
  });

  it('shows every objection in one line with --all, each with the least set of errata that explains it', async () => {
    const file = write('all.jsonl', atPin);
    const { out, code } = await checkTrace(file, '--all');
    expect(code).toBe(1);
    const lines = out.split('\n').filter((each) => /:\d+: /.test(each));
    expect(lines.map((each) => /\[(.*?)\]/.exec(each)?.[1])).toEqual(['ER-14', 'ER-13', 'ER-13, ER-14']);
    expect(lines[1]).toContain(`${file}:3: next-height, step 2, PS-NRS-5, state.last_commit [ER-13]: `);
    expect(out).toMatch(/by clause: PS-NRS-5 \(2 lines\), PS-P\S+ \(1 line\)/);
  });

  it('says where no erratum explains an objection', async () => {
    const corrupted = line(kardia, plain).replace('"prevotes":"____"', '"prevotes":"x___"');
    expect(corrupted).toContain('"prevotes":"x___"');
    const { out, code } = await checkTrace(write('unexplained.jsonl', [...atPin, corrupted]));
    expect(code).toBe(1);
    expect(out).toContain('  not explained by an erratum: 1 line\n');
    expect(out).toContain('  explained by errata: ER-13 (2 lines), ER-14 (2 lines)\n');
    expect(out).not.toContain('by errata only');
  });

  it('does not speak of errata under the profile that has them', async () => {
    const { out, code } = await checkTrace(write('kardia.jsonl', [line(kardia, nextHeight)]), '-p', 'kardia-7b90a657');
    expect(code).toBe(1);
    expect(out).not.toContain('errat');
  });

  it('objects to what a mutant does', async () => {
    const lines = MUTANTS.filter(({ id }) => id.startsWith('PS-NRS-5')).map((each) =>
      line(
        withVariants(kardia, each.id, [each]),
        scenarioOf(each.id, [newRoundStep(5, 1), pick('ok'), newRoundStep(6, 2), newRoundStep(7, 1)]),
      ),
    );
    expect(lines.length).toBeGreaterThan(0);
    const { code } = await checkTrace(write('mutants.jsonl', lines));
    expect(code).toBe(1);
  });

  it('judges several files, each on its own', async () => {
    const good = write('good.jsonl', [line(kardia, plain)]);
    const { out, code } = await checkTrace(good, write('pin-again.jsonl', atPin));
    expect(code).toBe(1);
    expect(out).toContain(`${good}: accepted under kardia (1 line, 2 steps in all)\n`);
    expect(out).toContain('objects to 3 lines');
  });

  it('gives the result as JSON', async () => {
    const { out, code } = await checkTrace(write('json.jsonl', atPin), '--json', '--all');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      profile: 'kardia',
      files: [
        {
          accepted: false,
          lines: 4,
          objections: 3,
          unexplained: 0,
          by_erratum: { 'ER-13': 2, 'ER-14': 2 },
          all: [{ line: 2 }, { line: 3, errata: ['ER-13'] }, { line: 4, errata: ['ER-13', 'ER-14'] }],
        },
      ],
    });
  });

  it.each([
    ['a line that is not JSON', ['{'], /broken\.jsonl:5: expected a JSON text/],
    ['a line without an observation', ['{"scenario": {}}'], /broken\.jsonl:5: /],
    ['an empty line in between', ['', line(kardia, plain)], /broken\.jsonl:5: /],
  ])('ends with 2 and the place for %s', async (_name, lines, sentence) => {
    const { complaints, code } = await checkTrace(write('broken.jsonl', [...atPin, ...lines]));
    expect(code).toBe(2);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(sentence);
  });

  it('ends with 2 for a file that is not there or has no line', async () => {
    writeFileSync(join(folder, 'empty.jsonl'), '');
    expect((await checkTrace(join(folder, 'empty.jsonl'))).code).toBe(2);
    expect((await checkTrace(join(folder, 'absent.jsonl'))).code).toBe(2);
  });
});

describe('the recorded walks', () => {
  const walks = ['bit_array', 'peer_state'].map((level) => join(VECTORS_FOLDER, 'kardia/walks', `${level}.jsonl.gz`));

  it('are accepted under kardia-7b90a657, step by step', { timeout: 600_000 }, async () => {
    const { out, code } = await checkTrace(...walks, '--profile', 'kardia-7b90a657');
    expect(out).toContain('bit_array.jsonl.gz: accepted under kardia-7b90a657 (2,000 lines, 49,493 steps in all)');
    expect(out).toContain('peer_state.jsonl.gz: accepted under kardia-7b90a657 (3,000 lines, 120,000 steps in all)');
    expect(code).toBe(0);
  });

  it('are objected to under kardia by errata only', { timeout: 600_000 }, async () => {
    const { out, code } = await checkTrace(...walks, '--json');
    expect(code).toBe(1);
    const { files } = JSON.parse(out) as { files: { objections: number; unexplained: number; by_erratum: object }[] };
    expect(files.map(({ unexplained }) => unexplained)).toEqual([0, 0]);
    expect(files.every(({ objections }) => objections > 0)).toBe(true);
    expect(Object.keys(files[0]?.by_erratum ?? {}).sort()).toEqual(['ER-01', 'ER-02', 'ER-03']);
    expect(Object.keys(files[1]?.by_erratum ?? {}).sort()).toEqual(['ER-13', 'ER-14']);
  });
});
