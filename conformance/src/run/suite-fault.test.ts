// Whole runs in which the suite itself throws at some scenarios: its reference is broken, the subject is right.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kardia, kardiaAtPin, withVariants, type Reference, type Variant } from '#impl';
import type { Level } from '#spec';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SPEC_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { plainPaint } from '../reporters/paint.ts';
import { REPORTERS } from '../reporters/reporter.ts';
import { terminalReport } from '../reporters/terminal-report.ts';
import { readScenarioFile } from '../scenario-file/read-scenario-file.ts';
import { inProcessSubject } from '../subjects/in-process.ts';
import { makePlan } from './plan.ts';
import type { Report } from './report.ts';
import { runSuite } from './run-suite.ts';

const loaded = loadRegistry(SPEC_FOLDER);
if (loaded.type === 'error') throw new Error('expected a registry');
const registry = loaded.value;

let out = '';
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'suite-fault-'));
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

const throwing = (name: string, replace: Variant['replace']): Reference =>
  withVariants(kardia, name, [
    { id: 'BROKEN', type: 'mutant', clauses: ['BA-OR'], summary: 'throws', source: 'a test', replace },
  ]);

const boom = (): never => {
  throw new TypeError('boom\n    at nowhere');
};

const run = (
  reference: Reference,
  levels: readonly Level[],
  subject = inProcessSubject(kardia, 1),
): Promise<Report> => {
  const plan = makePlan(reference, subject.capabilities, [], { levels, budget: { type: 'runs', runs: 120 } });
  return runSuite({ subject, reference, registry, plan, seed: 5, suite: 'test/1', out });
};

describe('a run in which the suite throws', { timeout: 600_000 }, () => {
  it('reports the scenario with its file and a line that replays it, goes on, and ends with 4', async () => {
    const report = await run(throwing('kardia', { union: boom }), ['bit_array', 'peer_state']);
    expect(report.exitCode).toBe(4);
    expect(report.failures).toEqual([]);
    const judging = report.suiteFaults.find(({ at }) => at === 'judging');
    expect(judging).toMatchObject({ code: 'suite-fault', message: 'TypeError: boom at nowhere' });
    expect(judging?.count).toBeGreaterThan(5);
    expect(judging?.replay).toBe(`gossip-conformance replay ${judging?.file ?? ''}`);
    const read = readScenarioFile(judging?.file ?? '', registry);
    const steps = read.type === 'ok' ? read.value.scenarios[0]?.scenario.steps : read.error;
    expect(JSON.stringify(steps)).toBe(JSON.stringify(judging?.scenario?.steps));
    for (const { generated } of report.levels) {
      expect(generated.passed).toBeGreaterThan(20);
      expect(generated.passed + generated.suiteFaults).toBe(generated.planned);
    }
  });

  it('says so in every report, without a stack trace', async () => {
    const report = await run(throwing('kardia', { union: boom }), ['bit_array']);
    const texts = [
      terminalReport(report, plainPaint),
      ...Object.values(REPORTERS).map((reporter) => reporter(report, registry)),
    ];
    for (const text of texts) {
      expect(text).toContain('TypeError: boom');
      expect(text).not.toMatch(/^\s+at /m);
    }
    expect(texts[0]).toContain('THE SUITE FAILED');
  });

  it('keeps what it finds where it throws elsewhere', async () => {
    const report = await run(
      throwing('kardia', { union: boom }),
      ['bit_array', 'peer_state'],
      inProcessSubject(kardiaAtPin, 1),
    );
    expect(report.exitCode).toBe(4);
    expect(report.failures.length).toBeGreaterThan(0);
    expect(report.suiteFaults.length).toBeGreaterThan(0);
  });

  it('reports a scenario that it cannot draw, and draws the next one', async () => {
    const subject = inProcessSubject(kardia, 1);
    const plan = makePlan(kardia, subject.capabilities, [], {
      levels: ['bit_array'],
      budget: { type: 'runs', runs: 60 },
    });
    const campaigns = plan.campaigns.map((campaign) => {
      let count = 0;
      const { arbitrary } = campaign;
      return { ...campaign, arbitrary: arbitrary.map((scenario) => (++count % 10 === 0 ? boom() : scenario)) };
    });
    const report = await runSuite({
      subject,
      reference: kardia,
      registry,
      plan: { ...plan, campaigns },
      seed: 5,
      suite: 'test/1',
    });
    expect(report.suiteFaults[0]).toMatchObject({ at: 'drawing', count: 6, message: 'TypeError: boom at nowhere' });
    expect(report.suiteFaults[0]?.replay).toMatch(/^no scenario to replay: run \d+ of bit_array, /);
    expect(report.levels[0]?.generated).toMatchObject({ passed: 54, suiteFaults: 6 });
  });
});
