import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute, kardia, kardiaAtPin } from '#impl';
import type { PeerStateScenario } from '#spec';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand, UNINTERRUPTED, type Ran } from '../../../test/reports/run-command.ts';
import { sideOf } from '../distinguish/side.ts';
import { judge } from '../oracles/judge.ts';
import { SPEC_FOLDER, VECTORS_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { recordOf } from '../run/record-of.ts';
import { loadVectors } from '../scenario-file/load-vectors.ts';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';
import { writeScenarioFile } from '../scenario-file/write-scenario-file.ts';
import { inProcessSubject } from '../subjects/in-process.ts';
import { distinguishCommand } from './distinguish-command.ts';
import { promoteCommand } from './promote-command.ts';

let folder = '';
let vectors = '';
let lastCommit = '';
let failedSend = '';

/** A counterexample of an erratum, as `distinguish` writes it. */
const counterexample = async (erratum: string): Promise<string> => {
  const words = ['kardia', erratum, '--seed', '3', '--level', 'peer_state', '--out', join(folder, erratum), '--json'];
  const { out } = await runCommand((output) => distinguishCommand(UNINTERRUPTED, output), words);
  return (JSON.parse(out) as { readonly file: string }).file;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'promote-'));
  vectors = join(folder, 'vectors');
  cpSync(VECTORS_FOLDER, vectors, { recursive: true });
  lastCommit = await counterexample('ER-13');
  failedSend = await counterexample('ER-14');
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const promote = (file: string, ...words: readonly string[]): Promise<Ran> =>
  runCommand(promoteCommand, [file, '--vectors', vectors, ...words]);

const registry = loadRegistry(SPEC_FOLDER);
if (registry.type === 'error') throw new Error(registry.error.message);

const vectorOf = async (id: string): Promise<VectorEntry | undefined> => {
  const loaded = await loadVectors(vectors, registry.value);
  if (loaded.type === 'error') throw new Error(loaded.error.message);
  return loaded.value.find(({ scenario }) => scenario.id === id);
};

const findingsOf = async (profile: typeof kardia, subject: typeof kardia, entry: VectorEntry) => {
  const [outcome] = await inProcessSubject(subject, 1).run([entry.scenario]);
  if (outcome === undefined) throw new Error('no outcome');
  return judge(profile, entry.scenario, outcome, recordOf(profile, entry)).findings.map(({ oracle }) => oracle);
};

const reference = (name: string) => {
  const side = sideOf(name);
  if (side.type !== 'reference') throw new Error(`${name} is no reference`);
  return side.reference;
};

describe('promote', { timeout: 600_000 }, () => {
  const id = 'peer_state/promoted/last_commit_is_kept';

  it('writes a vector that loads, that the specification keeps and that the deviation breaks', async () => {
    const { code, out, complaints } = await promote(lastCommit, '--id', id);
    expect({ code, complaints }).toEqual({ code: 0, complaints: [] });
    expect(out).toContain(`${join(vectors, 'kardia/peer_state/promoted.yaml')}: ${id}, clauses PS-NRS-5, `);
    expect(out).toMatch(/\n3 steps before, 3 steps now; minimal\n/);
    const entry = await vectorOf(id);
    if (entry === undefined) throw new Error('the vector is not loaded');
    expect(entry.scenario.clauses[0]).toBe('PS-NRS-5');
    expect(entry.observed).toBeUndefined();
    expect(entry.expect).toHaveLength(3);
    expect(await findingsOf(kardia, kardia, entry)).toEqual([]);
    expect(await findingsOf(kardia, reference('ER-13'), entry)).toContain('golden-record');
    // It demands nothing of the pin, of which nothing was recorded.
    expect(await findingsOf(kardiaAtPin, kardiaAtPin, entry)).toEqual([]);
  });

  it('refuses the same again, under whatever id', async () => {
    const same = await promote(lastCommit, '--id', id);
    expect(same.code).toBe(1);
    expect(same.complaints[0]).toMatch(
      /^not promoted: .*promoted\.yaml:\d+ has the id peer_state\/promoted\/last_commit_is_kept already$/,
    );
    const other = await promote(lastCommit, '--id', 'peer_state/another/name');
    expect(other.code).toBe(1);
    expect(other.complaints[0]).toMatch(
      /^not promoted: peer_state\/promoted\/last_commit_is_kept \(.*promoted\.yaml:\d+\) holds it already, in other words$/,
    );
    expect(existsSync(join(vectors, 'kardia/peer_state/another.yaml'))).toBe(false);
  });

  it('adds to a topic, keeping what was there and where it came from', async () => {
    const before = await vectorOf(id);
    const second = 'peer_state/promoted/failed_send_is_not_marked';
    const { code } = await promote(failedSend, '--id', second, '--title', 'a send that failed leaves no mark');
    expect(code).toBe(0);
    expect((await vectorOf(second))?.scenario.title).toBe('a send that failed leaves no mark');
    expect((await vectorOf(id))?.scenario).toEqual(before?.scenario);
    expect((await vectorOf(id))?.expect).toEqual(before?.expect);
    const text = readFileSync(join(vectors, 'kardia/peer_state/promoted.yaml'), 'utf8');
    expect(text).toContain(`# ${id}: from a counterexample of kardia+ER-13, seed 3\n`);
    expect(text).toContain(`# ${second}: from a counterexample of kardia+ER-14, seed 3\n`);
  });

  it('mixes nothing into recordings', async () => {
    const er05 = await counterexample('ER-05');
    const recorded = join(vectors, 'kardia/peer_state/vote_set_bits.yaml');
    const before = readFileSync(recorded, 'utf8');
    const { code, complaints } = await promote(er05, '--id', 'peer_state/vote_set_bits/promoted');
    expect(code).toBe(1);
    expect(complaints[0]).toMatch(/vote_set_bits\.yaml holds recordings, which nothing is mixed into/);
    expect(readFileSync(recorded, 'utf8')).toBe(before);
  });

  it('shows the file without writing it', async () => {
    const er05 = await counterexample('ER-05');
    const { code, out } = await promote(er05, '--id', 'peer_state/shown/only', '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^# Level peer_state: shown\. Promoted .*\n# peer_state\/shown\/only: from a counterexample of kardia\+ER-05, seed 3\nformat: 1\n/,
    );
    expect(existsSync(join(vectors, 'kardia/peer_state/shown.yaml'))).toBe(false);
  });

  it('refuses a scenario that shows nothing', async () => {
    const { code, complaints } = await promote(lastCommit, '--id', 'peer_state/a/b', '--subject', 'ER-14');
    expect(code).toBe(1);
    expect(complaints).toEqual(['not promoted: kardia+ER-14 does on it what kardia demands: it shows nothing']);
    const step = { set_has_vote: { height: 1, round: 1, type: 'prevote', index: 0 } } as const;
    const scenario: PeerStateScenario = {
      id: 'peer_state/some/scenario',
      title: '',
      level: 'peer_state',
      clauses: [],
      setup: {},
      steps: [step],
    };
    const observed = execute(kardia, scenario, () => 0).observation.steps;
    const file = join(folder, 'conforming.yaml');
    writeFileSync(file, writeScenarioFile([{ scenario, observed }], { origin: { type: 'generated', suite: 'test' } }));
    expect((await promote(file, '--id', 'peer_state/a/b')).complaints).toEqual([
      'not promoted: kardia accepts what was observed: it shows nothing',
    ]);
  });

  it('takes what was observed where what deviates is not at hand, and says that it could not shrink it', async () => {
    const text = readFileSync(lastCommit, 'utf8').replace('subject: kardia+ER-13', 'subject: my-node 1.0');
    const file = join(folder, 'of-a-program.yaml');
    writeFileSync(file, text);
    rmSync(join(vectors, 'kardia/peer_state/promoted.yaml'));
    const { code, out } = await promote(file, '--id', id, '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('from a counterexample of my-node 1.0, seed 3');
    const { out: said } = await promote(file, '--id', id);
    expect(said).toContain('not shrunk, for what deviates is not at hand');
  });

  it.each([
    [['--id', 'last_commit'], /^expected an id such as peer_state\/topic\/name/],
    [['--id', 'codec/topic/name'], /^expected an id such as peer_state\/topic\/name/],
    [['--id', 'peer_state/topic/Name'], /found 'peer_state\/topic\/Name'/],
    [['--id', 'peer_state/a/b', '--scenario', 'none'], /has no scenario none$/],
    [['--id', 'peer_state/a/b', '--subject', 'kardio'], /^no profile, erratum or mutant is called 'kardio'/],
  ])('refuses %j with 2 and one sentence', async (words, sentence) => {
    const { code, complaints } = await promote(lastCommit, ...words);
    expect(code).toBe(2);
    expect(complaints).toEqual([expect.stringMatching(sentence)]);
  });
});
