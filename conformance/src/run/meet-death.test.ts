// Whole runs of subjects in this process that die as programs do: at a step, at everything, now and then.
import { kardia, kardiaAtPin } from '#impl';
import { operationOf, type Level, type Scenario } from '#spec';
import { describe, expect, it } from 'vitest';
import { firedByStep } from '../deaths/fired-by-step.ts';
import { SPEC_FOLDER, VECTORS_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { loadVectors } from '../scenario-file/load-vectors.ts';
import { inProcessSubject } from '../subjects/in-process.ts';
import type { Death, Outcome, RunOptions, Subject } from '../subjects/subject.ts';
import { makePlan } from './plan.ts';
import type { Report } from './report.ts';
import { runSuite, type SuiteOptions } from './run-suite.ts';
import { searchSlice } from './slice.ts';

const must = <Value>(result: { readonly type: string; readonly value?: Value }): Value => {
  if (result.value === undefined) throw new Error('expected a value');
  return result.value;
};
const registry = must(loadRegistry(SPEC_FOLDER));
const vectors = must(await loadVectors(VECTORS_FOLDER, registry));

const ABORT: Death = { type: 'crash', code: 'killed', detail: 'killed by SIGABRT' };
const NOT_RUN: Outcome = { type: 'fault', code: 'not-run', detail: 'the process died at an earlier scenario' };

/** Runs scenarios up to the first death, as a program behind the adapter protocol does. */
const dyingAt = (
  dies: (scenario: Scenario) => boolean,
  { death = ABORT, reference = kardia }: { readonly death?: Death; readonly reference?: typeof kardia } = {},
): Subject & { readonly deaths: () => number } => {
  const subject = inProcessSubject(reference, 1);
  let deaths = 0;
  return {
    ...subject,
    window: 4,
    deaths: () => deaths,
    run: async (scenarios, { untilDeath = false }: RunOptions = {}) => {
      const outcomes = await subject.run(scenarios);
      let dead = false;
      return outcomes.map((outcome, index) => {
        const scenario = scenarios[index];
        if (dead && untilDeath) return NOT_RUN;
        if (scenario === undefined || !dies(scenario)) return outcome;
        dead = true;
        deaths++;
        return death;
      });
    },
  };
};

const hasStep = (scenario: Scenario, level: Level, operation: string): boolean =>
  scenario.level === level && scenario.steps.some((step) => operationOf(step) === operation);

const run = (
  subject: Subject,
  levels: readonly Level[],
  options: Partial<SuiteOptions> & { readonly runs?: number; readonly golden?: boolean } = {},
): Promise<Report> => {
  const { runs = 150, golden = false, ...rest } = options;
  const plan = makePlan(kardia, subject.capabilities, golden ? vectors : [], {
    levels,
    budget: { type: 'runs', runs },
  });
  return runSuite({ subject, reference: kardia, registry, plan, seed: 5, suite: 'test/1', ...rest });
};

const levelOf = (report: Report, level: Level): Report['levels'][number] => {
  const found = report.levels.find((each) => each.level === level);
  if (found === undefined) throw new Error(`expected level ${level}`);
  return found;
};

/** The sums that the documentation of the counts promises. */
const expectSums = ({ levels }: Report): void => {
  for (const { vectors: golden, generated } of levels)
    for (const counts of [golden, generated]) {
      expect(counts.scenarios + counts.avoided + counts.notSearched).toBe(counts.planned);
      expect(
        counts.passed + counts.failed + counts.unsupported + counts.crashed + counts.faults + counts.suiteFaults,
      ).toBe(counts.scenarios);
    }
};

describe('a run of a subject that dies', { timeout: 600_000 }, () => {
  it('meets a step that aborts once, avoids it, and judges everything else', async () => {
    const isDeadly = (scenario: Scenario): boolean => hasStep(scenario, 'bit_array', 'sub');
    const subject = dyingAt(isDeadly, { reference: kardiaAtPin });
    const report = await run(subject, ['bit_array', 'codec', 'peer_state'], { runs: 300 });
    const crashes = report.failures.filter(({ finding }) => finding.oracle === 'process');
    expect(crashes).toMatchObject([{ finding: { clause: 'NC-1', operation: 'sub', by: 'bit_array sub, killed' } }]);
    expect(crashes[0]?.scenario.steps.map(operationOf)).toEqual(['sub']);
    for (const level of ['codec', 'peer_state'] as const)
      expect(levelOf(report, level)).toMatchObject({
        generated: { crashed: 0, shortened: 0, avoided: 0, notSearched: 0 },
        notSearched: [],
      });
    const { generated, notSearched } = levelOf(report, 'bit_array');
    expect(notSearched).toEqual([]);
    expect(generated.crashed).toBeLessThan(5);
    expect(generated.shortened).toBeGreaterThan(100);
    expect(report.failures.some(({ finding }) => finding.clause === 'PS-PVS-6')).toBe(true);
    expect(report.exitCode).toBe(1);
    expectSums(report);
  });

  it('leaves out golden vectors with a step that is known to abort', async () => {
    const report = await run(
      dyingAt((scenario) => hasStep(scenario, 'bit_array', 'or')),
      ['bit_array'],
      { golden: true, runs: 50 },
    );
    const { vectors: golden } = levelOf(report, 'bit_array');
    expect(golden.avoided).toBeGreaterThan(0);
    expect(golden.crashed).toBeLessThan(4);
    expect(golden.notSearched).toBe(0);
    expect(report.failures).toMatchObject([
      { finding: { clause: 'NC-1', operation: 'or' }, origin: { type: 'vector' } },
    ]);
    expectSums(report);
  });

  it('avoids the situation that is deadly, and not its operation', async () => {
    let survived = 0;
    const isDeadly = (scenario: Scenario): boolean => {
      const fired = firedByStep(kardia, scenario, 5);
      const dies = scenario.steps.some(
        (step, index) => 'apply_new_round_step' in step && fired[index]?.includes('PS-NRS-4') === true,
      );
      if (!dies && hasStep(scenario, 'peer_state', 'apply_new_round_step')) survived++;
      return dies;
    };
    const report = await run(dyingAt(isDeadly), ['peer_state'], { runs: 400 });
    const { generated } = levelOf(report, 'peer_state');
    expect(report.failures).toMatchObject([{ finding: { clause: 'NC-1', operation: 'apply_new_round_step' } }]);
    expect(generated.notSearched).toBe(0);
    expect(survived).toBeGreaterThan(100);
  });

  it('gives the same report whatever the slices are and however many are under way', async () => {
    const dies = (scenario: Scenario): boolean =>
      hasStep(scenario, 'bit_array', 'not') || hasStep(scenario, 'codec', 'encode');
    const levels = ['bit_array', 'codec'] as const;
    const first = await run(dyingAt(dies), levels);
    const subject = dyingAt(dies);
    const beside = await run(subject, levels, {
      slices: {
        runs: 17,
        width: 3,
        search: (campaign, range) => searchSlice({ subject, reference: kardia }, campaign, 5, range),
        close: () => Promise.resolve([]),
      },
    });
    expect(first.failures.map(({ finding }) => finding.by)).toContain('bit_array not, killed');
    expect({ ...beside, durationMs: 0 }).toEqual({ ...first, durationMs: 0 });
  });

  it('gives up on a subject that dies at everything, after a few deaths', async () => {
    const subject = dyingAt(() => true);
    const report = await run(subject, ['bit_array', 'codec', 'crypto', 'vote_set', 'peer_state'], { golden: true });
    expect(report.exitCode).toBe(3);
    expect(report.faults).toMatchObject([{ code: 'gave-up' }]);
    expect(subject.deaths()).toBeLessThan(100);
    expect(levelOf(report, 'peer_state').notSearched).toContainEqual({
      part: 'hostile',
      scenarios: 38,
      reason: 'the subject is not started again',
    });
    expectSums(report);
  });

  it('leaves out the level at which a subject dies always, and goes on with the others', async () => {
    const report = await run(
      dyingAt(({ level }) => level === 'codec'),
      ['bit_array', 'codec', 'peer_state'],
    );
    const { generated } = levelOf(report, 'codec');
    expect(generated.passed).toBe(0);
    expect(generated.avoided + generated.notSearched + generated.crashed).toBe(generated.planned);
    for (const level of ['bit_array', 'peer_state'] as const)
      expect(levelOf(report, level).generated).toMatchObject({ crashed: 0, notSearched: 0 });
  });

  it('bounds the deaths of a subject that dies now and then, generator by generator', async () => {
    let count = 0;
    const report = await run(
      dyingAt(() => ++count % 40 === 0),
      ['bit_array', 'peer_state'],
      { runs: 1_500 },
    );
    for (const { generated, notSearched } of report.levels) {
      expect(generated.passed).toBeGreaterThan(100);
      expect(notSearched[0]).toMatchObject({ part: 'well formed', reason: 'the subject died 12 times' });
    }
    expectSums(report);
  });

  it('avoids what breaks the protocol as it avoids what aborts', async () => {
    const garbage: Death = { type: 'fault', code: 'garbage', detail: 'expected a JSON-RPC response', fatal: true };
    const report = await run(
      dyingAt((scenario) => hasStep(scenario, 'bit_array', 'copy'), { death: garbage }),
      ['bit_array'],
    );
    expect(report).toMatchObject({ exitCode: 3, failures: [], faults: [{ code: 'garbage' }] });
    expect(levelOf(report, 'bit_array').generated).toMatchObject({ notSearched: 0 });
    expect(levelOf(report, 'bit_array').generated.shortened).toBeGreaterThan(20);
  });
});
