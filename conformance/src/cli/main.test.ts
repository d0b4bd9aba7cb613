import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LEVELS } from '#spec';
import { placeName } from '../expectations/place-name.ts';
import { PACKAGE_ROOT, VECTORS_FOLDER } from '../package-root.ts';
import type { Report } from '../run/report.ts';
import { readScenarioFile } from '../scenario-file/read-scenario-file.ts';

const BIN = join(PACKAGE_ROOT, 'conformance/bin/gossip-conformance.js');
const SELF = `"${process.execPath}" "${BIN}"`;
const PIN = `${SELF} serve --profile kardia-7b90a657 --seed 1`;
// oxlint-disable-next-line no-control-regex
const ESCAPES = /[\u001b\r\b]/;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gossip-conformance-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (words: readonly string[]) => {
  const { FORCE_COLOR: _, ...env } = process.env;
  const out = words[0] === 'run' ? ['--out', join(folder, 'failures')] : [];
  return spawn(process.execPath, [BIN, ...words, ...out], { env, cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
};

const cli = async (...words: readonly string[]) => {
  const child = start(words);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  child.stdin.end();
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
};

const reportOf = ({ stdout }: { readonly stdout: string }): Report => JSON.parse(stdout) as Report;

/** The golden vectors alone: what fails does not depend on the seed. */
const VECTORS_ONLY = ['run', '--runs', '0', '--seed', '1', '--json'] as const;

const writeKnown = (name: string, entries: readonly object[]): string => {
  const file = join(folder, name);
  const lines = entries.map((entry) => `- ${JSON.stringify({ ...entry, reason: 'known', link: 'errata.md' })}\n`);
  writeFileSync(file, lines.length === 0 ? '[]\n' : lines.join(''));
  return file;
};

/** The entries that name what failed, and nothing else. */
const entriesFor = ({ failures }: Report): readonly object[] => {
  const entries = failures
    .filter(({ known }) => known === undefined)
    .flatMap(({ finding, others, also = [] }) => [finding, ...others, ...also.map((each) => each.finding)])
    .filter(({ oracle }) => oracle !== 'golden-record')
    .map(({ oracle, clause, listedAs = clause, by, place, operation, routine }) => ({
      ...(oracle === 'invariant' ? { invariant: by } : { clause: listedAs }),
      place: placeName(place),
      operation,
      ...(routine === undefined ? {} : { routine }),
    }));
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
};

describe('gossip-conformance run', { timeout: 600_000 }, () => {
  it('accepts the reference in the default run and meets every floor', async () => {
    const ran = await cli('run', '--json');
    const report = reportOf(ran);
    expect(report).toMatchObject({ reasons: [], belowFloor: [], failures: [], exitCode: 0 });
    expect(ran.code).toBe(0);
    expect(
      report.levels.map(({ level, generated, vectors }) => [level, generated.passed > 1_000, vectors.passed > 90]),
    ).toEqual(LEVELS.map((level) => [level, true, true]));
  });

  it('accepts itself over stdio under both profiles', async () => {
    expect((await cli('run', '--runs', '50', '--adapter', `${SELF} serve`)).code).toBe(0);
    expect((await cli('run', '--runs', '50', '--profile', 'kardia-7b90a657', '--adapter', PIN)).code).toBe(0);
  });

  it('rejects go-kardia at the pin, writes what failed and names the command that replays it', async () => {
    const ran = await cli(...VECTORS_ONLY, '--adapter', PIN);
    expect(ran.code).toBe(1);
    const report = reportOf(ran);
    const failure = report.failures.find(({ finding }) => finding.clause === 'PS-NRS-5');
    expect(failure?.file).toBeDefined();
    const file = readScenarioFile(failure?.file ?? '');
    expect(file).toMatchObject({ type: 'ok', value: { scenarios: [{ observed: failure?.observed }] } });
    expect(failure?.replay).toContain(`replay ${failure?.file} --adapter '`);
    expect(readdirSync(join(folder, 'failures')).length).toBeGreaterThanOrEqual(report.failures.length);
  });

  it('lets known failures pass, and no others', async () => {
    let entries: readonly object[] = [];
    let all = await cli(...VECTORS_ONLY, '--adapter', PIN);
    // What is known ends the judging of no scenario, so that each list shows what stood behind it.
    for (let found = entriesFor(reportOf(all)); found.length > 0; found = entriesFor(reportOf(all))) {
      entries = [...entries, ...found];
      all = await cli(...VECTORS_ONLY, '--adapter', PIN, '--expect', writeKnown('all.yaml', entries));
    }
    expect(reportOf(all).reasons).toEqual([]);
    expect(all.code).toBe(0);
    expect(reportOf(all).failures.every(({ known }) => known !== undefined)).toBe(true);

    const some = await cli(
      ...VECTORS_ONLY,
      '--adapter',
      PIN,
      '--expect',
      writeKnown(
        'some.yaml',
        entries.filter((entry) => !('clause' in entry && entry.clause === 'PS-NRS-5')),
      ),
    );
    expect(some.code).toBe(1);
    expect(
      reportOf(some)
        .failures.filter(({ known }) => known === undefined)
        .map(({ finding }) => finding.clause),
    ).toContain('PS-NRS-5');
  });

  it('fails where a known failure passes', async () => {
    const known = writeKnown('fixed.yaml', [
      { clause: 'PS-NRS-5', place: 'last_commit', operation: 'apply_new_round_step' },
      { vector: 'peer_state/new_round_step/last_commit_not_carried' },
    ]);
    const ran = await cli(...VECTORS_ONLY, '--expect', known);
    expect(ran.code).toBe(1);
    expect(reportOf(ran).unexpectedPasses.map(({ entry }) => entry)).toEqual([
      'clause PS-NRS-5 at last_commit of apply_new_round_step',
      'vector peer_state/new_round_step/last_commit_not_carried',
    ]);
  });

  it.each([
    [['run', '--adapter', join('no', 'such', 'program')], /not started/],
    [['run', '--adapter', `"${process.execPath}" -e "console.log('hello')"`], /initialize/],
  ])('ends with 3 where the adapter is no adapter: %j', async (words, reason) => {
    const ran = await cli(...words);
    expect(ran.code).toBe(3);
    expect(ran.stdout).toMatch(reason);
  });

  it('ends with 3 where the adapter dies while it works', async () => {
    const program = join(folder, 'dies.mjs');
    writeFileSync(
      program,
      `import { createInterface } from 'node:readline';
       for await (const line of createInterface({ input: process.stdin })) {
         const { id, method, params } = JSON.parse(line);
         const scenarios = params?.scenarios ?? [];
         const probed = scenarios.some((scenario) => scenario.id.includes('/probe/'));
         if (method !== 'initialize' && !probed) { console.error('worn out'); process.exit(9); }
         const observations = scenarios.map((scenario) => ({ id: scenario.id, unsupported: 'tired' }));
         const result = probed ? { observations } : { protocol: 1, name: 'dies', version: '', language: '', dialect: 'kardia', levels: ['bit_array'] };
         console.log(JSON.stringify({ jsonrpc: '2.0', id, result }));
       }`,
    );
    const ran = await cli('run', '--runs', '5', '--seed', '1', '--adapter', `"${process.execPath}" "${program}"`);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain('adapter: worn out');
  });

  it('ends with 3 and one sentence where the honesty probe speaks against the adapter, and writes what it was asked', async () => {
    const program = join(PACKAGE_ROOT, 'test/faulty-adapters/answers-anything.mjs');
    const adapter = `"${process.execPath}" "${program}"`;
    const ran = await cli('run', '--runs', '5', '--seed', '1', '--json', '--adapter', adapter);
    expect(ran.code).toBe(3);
    const { reasons, subject, faults } = reportOf(ran);
    expect(reasons[0]).toMatch(
      /^the adapter is refused: faulty 1 answered a level that does not exist as if all were well: /,
    );
    expect(subject).toMatchObject({ name: 'faulty', version: '1' });
    const file = join(folder, 'failures', 'refused-telepathy-probe-unknown-level.jsonl');
    expect(faults).toMatchObject([{ code: 'refused', file, replay: `${adapter} < ${file}` }]);
    const asked = readFileSync(file, 'utf8');
    const again = spawnSync(process.execPath, [program], { input: asked, encoding: 'utf8' });
    expect(again.stdout.split('\n')[1]).toContain('{"id":"telepathy/probe/unknown_level","steps":[{"value":');
  });

  it('notes what an honest adapter may answer to the probe, and judges it', async () => {
    const program = join(PACKAGE_ROOT, 'test/faulty-adapters/credulous.mjs');
    const adapter = `"${process.execPath}" "${program}" codec/probe/wrong_kind`;
    const ran = await cli('run', '--runs', '5', '--level', 'codec', '--seed', '1', '--adapter', adapter);
    expect(ran.stdout).toMatch(
      /^ {2}note: faulty 1 answered an argument of a wrong kind at level codec, .* as if all were well: /m,
    );
    expect(ran.stdout).not.toContain('refused');
  });

  it('ends with 4 where nothing was tested', async () => {
    const ran = await cli('run', '--runs', '0', '--level', 'bit_array', '--clause', 'PS-ECC-4');
    expect(ran.code).toBe(4);
    expect(ran.stdout).toContain('nothing was tested');
  });

  it('looks only at the clauses asked for', async () => {
    const report = reportOf(await cli('run', '--runs', '20', '--clause', 'ps-ecc-*', '--clause', 'PS-NRS-5', '--json'));
    expect(report.clauses.map(({ id }) => id)).toEqual(expect.arrayContaining(['PS-ECC-4', 'PS-NRS-5']));
    expect(report.clauses.every(({ id }) => /^PS-(ECC-\d|NRS-5)$/.test(id))).toBe(true);
    expect(report.levels.map(({ level }) => level)).toEqual(['peer_state', 'reactor']);
    const other = await cli(...VECTORS_ONLY, '--clause', 'PS-ECC-4', '--clause', 'PS-SHP-*', '--adapter', PIN);
    expect(reportOf(other).levels[0]?.vectors.scenarios).toBeLessThan(60);
  });

  it('reports the same for the same seed, whatever the number of threads', async () => {
    const words = ['run', '--level', 'peer_state', '--runs', '2000', '--seed', '4', '--json', '--adapter', PIN];
    const [first, second] = [reportOf(await cli(...words)), reportOf(await cli(...words))];
    const beside = reportOf(await cli(...words, '--threads', '3'));
    expect(first.failures.some(({ origin }) => origin.type === 'generated')).toBe(true);
    expect({ ...first, durationMs: 0 }).toEqual({ ...second, durationMs: 0 });
    expect({ ...first, durationMs: 0 }).toEqual({ ...beside, durationMs: 0 });
  });

  it('hears of every copy of an adapter that does not end', async () => {
    const adapter = `"${process.execPath}" "${join(PACKAGE_ROOT, 'test/faulty-adapters/ignores-shutdown.mjs')}"`;
    const words = [
      'run',
      '--runs',
      '600',
      '--level',
      'peer_state',
      '--timeout',
      '1000',
      '--json',
      '--adapter',
      adapter,
    ];
    expect(reportOf(await cli(...words, '--threads', '2')).faults).toMatchObject([{ code: 'complaint', count: 3 }]);
  });

  it('says why where a further copy of an adapter does not start', async () => {
    const program = join(PACKAGE_ROOT, 'test/faulty-adapters/one-at-a-time.mjs');
    const adapter = `"${process.execPath}" "${program}" "${join(folder, 'in-use')}"`;
    const words = ['run', '--runs', '300', '--level', 'peer_state', '--threads', '2', '--json', '--adapter', adapter];
    expect(reportOf(await cli(...words)).faults).toMatchObject([
      {
        code: 'not-started',
        detail: expect.stringMatching(
          /^a further copy, as --threads asks for, did not start: before it answered initialize: exited/,
        ),
      },
    ]);
  });

  it('puts nothing but plain lines into a pipe, prints the seed, and writes reports', async () => {
    const files = ['json', 'junit', 'markdown'].map((format) => [format, join(folder, `report.${format}`)] as const);
    const ran = await cli(
      'run',
      '--runs',
      '20',
      '--adapter',
      PIN,
      ...files.flatMap(([format, file]) => ['--report', `${format}=${file}`]),
    );
    expect(ran.stdout).not.toMatch(ESCAPES);
    expect(ran.stderr).not.toMatch(ESCAPES);
    expect(ran.stderr).toMatch(/^seed \d+, profile kardia, subject /);
    expect(ran.stderr).toMatch(/^peer_state, golden vectors: \d+ of \d+$/m);
    for (const [, file] of files) expect(readFileSync(file, 'utf8')).toContain('PS-NRS-5');
  });

  it.each(['1', '2'])('reports what was done when it is interrupted, and ends its adapters: %s', async (threads) => {
    const child = start(['run', '--time', '60', '--threads', threads, '--adapter', `${SELF} serve`]);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += String(chunk)));
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
      if (!stderr.includes('golden vectors') || child.killed) return;
      child.kill('SIGINT');
    });
    const [code] = (await once(child, 'close')) as [number | null];
    expect(code).toBe(130);
    expect(stdout).toContain('bit_array');
    expect(stdout).not.toContain('CONFORMS');
    expect(stderr).toContain('interrupted');
  });

  it('keeps its exit code where nobody reads its output', async () => {
    const child = start(['run', '--runs', '5', '--seed', '1']);
    child.stdout.destroy();
    child.stderr.destroy();
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(0);
  });
});

describe('gossip-conformance with wrong usage', { timeout: 600_000 }, () => {
  it.each([
    [['rum'], 'run'],
    [['run', '--levle', 'x'], '--level'],
    [['run', '--level', 'wal'], 'bit_array or codec or crypto or vote_set or peer_state or reactor'],
    [['run', '--clause', 'PS-EEC-4'], 'PS-ECC-4'],
    [['run', '--seed', '1.5'], 'integer'],
    [['run', '--runs', '-1'], 'integer'],
    [['run', '--time', '0'], 'seconds'],
    [['run', '--runs', '1', '--time', '1'], '--runs'],
    [['run', '--profile', 'tendermint'], 'kardia-7b90a657'],
    [['run', '--report', 'xml=x'], 'junit=FILE'],
    [['run', '--report', 'json=x', '--report', `junit=${join('.', 'no', '..', 'x')}`], 'x are one'],
    [['run', '--expect', 'nowhere.yaml'], 'nowhere.yaml:1:'],
    [['run', 'more'], 'arguments'],
    [['record', '--adapter', 'x'], 'file'],
    [['record', 'nowhere.yaml', '--adapter', 'x'], 'nowhere.yaml:1:'],
    [['serve', '--profile', 'kardja'], 'the nearest are kardia'],
  ])('says in one sentence what is wrong with %j', async (words, hint) => {
    const ran = await cli(...words);
    expect(ran.code).toBe(2);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toMatch(/^gossip-conformance: [^\n]+\n$/);
    expect(ran.stderr).toContain(hint);
  });

  it('names file and line of a list of known failures', async () => {
    const file = join(folder, 'wrong.yaml');
    const rest = '  place: last_commit\n  operation: any\n  reason: x\n  link: l\n';
    writeFileSync(file, `- clause: PS-NRS-5\n${rest}- clause: PS-NRS-55\n${rest}`);
    const ran = await cli('run', '--expect', file);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(`wrong.yaml:6: `);
    expect(ran.stderr).toContain('PS-NRS-5');
  });
});

describe('gossip-conformance record', { timeout: 600_000 }, () => {
  const source = join(VECTORS_FOLDER, 'kardia/peer_state/has_vote.yaml');

  it('writes what the adapter did', async () => {
    const file = join(folder, 'recorded.yaml');
    expect(await cli('record', source, '--adapter', PIN, '--out', file)).toMatchObject({ code: 0, stdout: '' });
    const [before, after] = [readScenarioFile(source), readScenarioFile(file)];
    if (before.type === 'error' || after.type === 'error') throw new Error('unreadable');
    expect(after.value.origin).toMatchObject({
      type: 'recorded',
      implementation: 'reference',
      version: 'kardia-7b90a657',
    });
    const observed = ({ scenarios }: typeof before.value) =>
      scenarios.map(({ scenario, observed: results }) => [scenario.id, scenario.steps, results]);
    expect(observed(after.value)).toEqual(observed(before.value));
  });

  it('writes back in place, and nothing at all where the adapter fails', async () => {
    const file = join(folder, 'in-place.yaml');
    const text = readFileSync(source, 'utf8');
    writeFileSync(file, text);
    expect((await cli('record', file, '--in-place', '--adapter', `"${process.execPath}" -e 0`)).code).toBe(3);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect((await cli('record', file, '--in-place', '--adapter', `${SELF} serve`)).code).toBe(0);
    expect(readScenarioFile(file)).toMatchObject({ type: 'ok', value: { origin: { version: 'kardia' } } });
  });

  it('refuses two scenarios of one id in one file', async () => {
    const copy = join(folder, 'copy.yaml');
    writeFileSync(copy, readFileSync(source, 'utf8'));
    const ran = await cli('record', source, copy, '--adapter', `${SELF} serve`);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('copy.yaml:');
  });
});

describe('gossip-conformance serve', { timeout: 600_000 }, () => {
  it('ends with its input', async () => {
    expect(await cli('serve')).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});
