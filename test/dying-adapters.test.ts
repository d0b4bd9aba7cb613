// Whole runs against real programs that die, hang, write garbage, answer slowly or answer too much: test/faulty-adapters/reference-that.mjs.
import { join } from 'node:path';
import { kardia } from '#impl';
import type { Level } from '#spec';
import {
  loadRegistry,
  loadVectors,
  makePlan,
  runSuite,
  SPEC_FOLDER,
  startAdapter,
  VECTORS_FOLDER,
  type Budget,
  type Report,
} from '#conformance';
import { describe, expect, it } from 'vitest';

const loaded = loadRegistry(SPEC_FOLDER);
if (loaded.type === 'error') throw new Error('expected a registry');
const registry = loaded.value;
const golden = await loadVectors(VECTORS_FOLDER, registry);
if (golden.type === 'error') throw new Error('expected vectors');

interface Asked {
  readonly levels: readonly Level[];
  readonly budget?: Budget;
  /** Whether the golden vectors are run. */
  readonly golden?: boolean;
  readonly timeoutMs?: number;
}

const run = async (
  words: string,
  { levels, budget = { type: 'runs', runs: 60 }, ...asked }: Asked,
): Promise<Report> => {
  const program = join(import.meta.dirname, 'faulty-adapters/reference-that.mjs');
  const started = await startAdapter(`"${process.execPath}" "${program}" ${words}`, {
    suite: 'test/1',
    timeoutMs: asked.timeoutMs ?? 60_000,
    startTimeoutMs: 120_000,
    probe: true,
  });
  if (started.type === 'failed') throw new Error(started.detail);
  const { subject } = started;
  const vectors = asked.golden === true ? golden.value : [];
  const plan = makePlan(kardia, subject.capabilities, vectors, { levels, budget });
  return runSuite({ subject, reference: kardia, registry, plan, seed: 5, suite: 'test/1' });
};

const generatedOf = (report: Report, level: Level) => report.levels.find((each) => each.level === level)?.generated;

describe('a run of a program', { timeout: 600_000 }, () => {
  it('that aborts at one operation gives the other levels all their scenarios, and finds what is wrong there', async () => {
    const report = await run('aborts-at bit_array sub errs PS-SHV-1-off-by-one', {
      levels: ['bit_array', 'codec', 'peer_state'],
    });
    const processes = report.failures.filter(({ finding }) => finding.oracle === 'process');
    expect(processes).toMatchObject([{ finding: { by: 'bit_array sub, killed' } }]);
    for (const level of ['codec', 'peer_state'] as const)
      expect(generatedOf(report, level)).toMatchObject({ scenarios: 60, shortened: 0, avoided: 0, notSearched: 0 });
    expect(generatedOf(report, 'bit_array')).toMatchObject({ notSearched: 0 });
    expect(report.failures.length).toBeGreaterThan(1);
    expect(report.exitCode).toBe(1);
  });

  it('is told with what it wrote to standard error, where it died and where it did something wrong', async () => {
    const words = "writes 'panicked at src/bits.rs:7:9' aborts-at bit_array sub errs PS-SHV-1-off-by-one";
    const report = await run(words, { levels: ['bit_array', 'peer_state'] });
    const [death, ...others] = report.failures;
    expect(death).toMatchObject({ finding: { clause: 'NC-1', operation: 'sub' } });
    expect(death?.scenario.steps).toHaveLength(1);
    expect(others.length).toBeGreaterThan(0);
    for (const { stderr, unshrunk } of report.failures) {
      expect(stderr).toBe('panicked at src/bits.rs:7:9\n');
      expect(unshrunk).toBeUndefined();
    }
  });

  it('that is worn out by one operation and dies at the next one is told for the first', async () => {
    const report = await run('wears-out bit_array new', { levels: ['bit_array'] });
    expect(report.failures.length).toBeGreaterThan(0);
    for (const { finding } of report.failures) expect(finding).toMatchObject({ clause: 'NC-1', operation: 'new' });
  });

  it('that hangs at one operation waits for it a few times only', async () => {
    const report = await run('hangs-at codec encode', { levels: ['codec'], timeoutMs: 3_000 });
    expect(report.failures.length).toBeLessThan(6);
    for (const { finding } of report.failures) expect(finding.by).toMatch(/^codec encode \w+, timeout$/);
    expect(generatedOf(report, 'codec')).toMatchObject({ notSearched: 0 });
  });

  it('that writes garbage at one operation is a fault, and goes on', async () => {
    const report = await run('garbles-at codec encode', { levels: ['codec'] });
    expect(report).toMatchObject({ exitCode: 3, failures: [], faults: [{ code: 'garbage' }] });
    expect(generatedOf(report, 'codec')?.passed).toBeGreaterThan(40);
  });

  it('that dies at everything ends with a report', async () => {
    const report = await run('dies-after 1', { levels: ['bit_array', 'codec', 'crypto'] });
    expect(report).toMatchObject({ exitCode: 3, faults: [{ code: 'gave-up' }] });
    expect(generatedOf(report, 'crypto')).toMatchObject({ scenarios: 0, notSearched: 60 });
  });

  it('that answers more than a line may hold ends with a report', async () => {
    const report = await run('floods 17', { levels: ['bit_array'] });
    expect(report).toMatchObject({ exitCode: 3, faults: [{ code: 'garbage' }, { code: 'gave-up' }] });
  });

  it('that answers slowly ends with its time, and says what it has not come to', async () => {
    const report = await run('waits 1500', {
      levels: ['bit_array', 'codec'],
      budget: { type: 'time', ms: 4_000 },
      golden: true,
    });
    expect(report.faults).toEqual([]);
    expect(report.levels[0]?.vectors.passed).toBeGreaterThan(0);
    expect(report.levels[1]?.notSearched).toContainEqual({
      part: 'vectors',
      scenarios: report.levels[1]?.vectors.planned,
      reason: 'the time was over',
    });
    expect(report.exitCode).toBe(4);
  });
});
