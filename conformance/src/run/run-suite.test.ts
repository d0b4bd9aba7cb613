import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kardia, kardiaAtPin, type Reference } from '#impl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KnownFailure } from '../expectations/known-failure.ts';
import { SPEC_FOLDER, VECTORS_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { loadVectors } from '../scenario-file/load-vectors.ts';
import { readScenarioFile } from '../scenario-file/read-scenario-file.ts';
import { inProcessSubject } from '../subjects/in-process.ts';
import type { Capabilities, Outcome, Subject } from '../subjects/subject.ts';
import { withinDeclared } from '../subjects/support.ts';
import { makePlan, type Narrowing } from './plan.ts';
import { runSuite, type SuiteOptions } from './run-suite.ts';

const must = <Value>(result: { readonly type: string; readonly value?: Value }): Value => {
  if (result.value === undefined) throw new Error('expected a value');
  return result.value;
};
const registry = must(loadRegistry(SPEC_FOLDER));
const vectors = must(await loadVectors(VECTORS_FOLDER, registry)).filter(
  ({ dialect }) => dialect === kardia.dialect.name,
);

let out = '';
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'run-suite-'));
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

const run = (
  subject: Subject,
  narrowing: Partial<Narrowing> = {},
  options: Partial<SuiteOptions> & { readonly reference?: Reference } = {},
) => {
  const reference = options.reference ?? kardia;
  const plan = makePlan(reference, subject.capabilities, vectors, {
    budget: { type: 'runs', runs: 100 },
    ...narrowing,
  });
  return runSuite({ subject, reference, registry, plan, seed: 11, suite: 'test/1', ...options });
};

/** The reference with something else for some of its outcomes. */
const altered = (alter: (index: number, outcome: Outcome) => Outcome, base: Reference = kardia): Subject => {
  const subject = inProcessSubject(base, 1);
  let index = 0;
  return {
    ...subject,
    run: async (scenarios) => (await subject.run(scenarios)).map((outcome) => alter(index++, outcome)),
  };
};

const limited = (operations: readonly string[]): Subject => {
  const subject = inProcessSubject(kardia, 1);
  const capabilities: Capabilities = {
    ...subject.capabilities,
    levels: ['peer_state'],
    operations: { peer_state: operations },
  };
  return { ...subject, capabilities, run: withinDeclared(capabilities, subject.run) };
};

describe('runSuite', { timeout: 600_000 }, () => {
  it('finds nothing in the reference, under either profile', async () => {
    expect(await run(inProcessSubject(kardia, 1))).toMatchObject({ exitCode: 0, failures: [], reasons: [] });
    const pin = await run(inProcessSubject(kardiaAtPin, 1), {}, { reference: kardiaAtPin });
    expect(pin).toMatchObject({ exitCode: 0, failures: [], reasons: [] });
  });

  it('reports each kind of failure once, shrunk where it was generated, in a file that reads back', async () => {
    const report = await run(inProcessSubject(kardiaAtPin, 1), { levels: ['peer_state'] }, { out });
    expect(report.exitCode).toBe(1);
    expect(new Set(readdirSync(out))).toEqual(new Set(report.failures.map(({ file }) => file?.slice(out.length + 1))));
    for (const { file, scenario, observed } of report.failures) {
      const [entry] = must(readScenarioFile(file ?? '', registry)).scenarios;
      expect(entry?.scenario.steps).toEqual(scenario.steps);
      expect(entry?.observed).toEqual(observed);
    }
    const sendVote = report.failures.filter(({ finding }) => finding.clause === 'PS-PVS-6');
    // One for each place and operation at which the mark shows, and none twice.
    const shown = sendVote.map(({ finding: { place, operation } }) => `${place} of ${operation}`);
    expect(new Set(shown).size).toBe(shown.length);
    expect(sendVote.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(50);
    expect(report.clauses.find(({ id }) => id === 'PS-PVS-6')?.verdict).toBe('violated');
  });

  it('shrinks what no vector shows', async () => {
    const subject = inProcessSubject(kardiaAtPin, 1);
    const plan = makePlan(kardia, subject.capabilities, [], {
      levels: ['peer_state'],
      budget: { type: 'runs', runs: 200 },
    });
    const { failures } = await runSuite({ subject, reference: kardia, registry, plan, seed: 11, suite: 'test/1' });
    expect(failures.length).toBeGreaterThan(0);
    for (const { scenario, origin } of failures) {
      expect(origin).toMatchObject({ type: 'generated', path: expect.stringMatching(/^\d+(:\d+)+$/) as string });
      expect(scenario.steps.length).toBeLessThan(8);
    }
  });

  it('is the same for the same seed', async () => {
    const once = async () => ({ ...(await run(inProcessSubject(kardiaAtPin, 1))), durationMs: 0 });
    expect(await once()).toEqual(await once());
  });

  it('judges generated scenarios by the clauses asked for only', async () => {
    const clauses = new Set(['PS-NRS-5']);
    const report = await run(inProcessSubject(kardiaAtPin, 1), { clauses, clauseLevels: new Set(['peer_state']) });
    expect(report.levels.map(({ level }) => level)).toEqual(['peer_state']);
    const generated = report.failures.filter(({ origin }) => origin.type === 'generated');
    expect(generated.every(({ finding }) => finding.clause === 'PS-NRS-5')).toBe(true);
    expect(report.levels[0]?.vectors.scenarios).toBe(
      vectors.filter(
        ({ scenario: { level, clauses: pinned } }) => level === 'peer_state' && pinned.includes('PS-NRS-5'),
      ).length,
    );
  });

  it('counts what the subject cannot do as left out', async () => {
    const report = await run(limited(['apply_new_round_step', 'set_has_vote']));
    expect(report.exitCode).toBe(0);
    expect(report.levels[0]?.leftOut['apply_has_vote']).toBeGreaterThan(0);
    expect(report.levels[0]?.generated).toMatchObject({ unsupported: 0, notSent: 0 });
    expect(report.levels[0]?.vectors.notSent).toBeGreaterThan(100);
  });

  it('never passes where golden vectors alone, or generated scenarios alone, are answered', async () => {
    const answering = (isAnswered: (id: string) => boolean): Subject => {
      const subject = inProcessSubject(kardia, 1);
      return {
        ...subject,
        run: async (scenarios) =>
          (await subject.run(scenarios)).map((outcome, at) =>
            isAnswered(scenarios[at]?.id ?? '') ? outcome : { type: 'unsupported', why: 'later' },
          ),
      };
    };
    const narrowing = { levels: ['bit_array'], budget: { type: 'runs', runs: 200 } } as const;
    const isGenerated = (id: string): boolean => id.includes('/generated/');
    expect(
      await run(
        answering((id) => !isGenerated(id)),
        narrowing,
      ),
    ).toMatchObject({
      exitCode: 4,
      reasons: [expect.stringContaining('only 0 of 200 generated scenarios of level bit_array were judged')],
    });
    expect(await run(answering(isGenerated), narrowing)).toMatchObject({
      exitCode: 4,
      reasons: [expect.stringContaining('only 0 of 118 golden vectors of level bit_array were judged')],
    });
  });

  it('leaves out what a declared limit forbids, and says so of the clauses that only this exercises', async () => {
    const subject = inProcessSubject(kardia, 1);
    const capabilities: Capabilities = { ...subject.capabilities, limits: ['malformed_arrays', 'bits_above_size'] };
    const report = await run(
      { ...subject, capabilities, run: withinDeclared(capabilities, subject.run) },
      { levels: ['peer_state'], budget: { type: 'runs', runs: 400 } },
    );
    expect(report).toMatchObject({ exitCode: 0, reasons: [], subject: { limits: capabilities.limits } });
    const [level] = report.levels;
    expect(level?.leftOut['malformed_arrays']).toBeGreaterThan(20);
    expect(level?.generated).toMatchObject({ unsupported: 0, scenarios: 400 });
    expect(level?.generated.notSent).toBeGreaterThan(20);
    expect(report.clauses.find(({ id }) => id === 'BA-FP-2')).toMatchObject({
      verdict: 'not-driven',
      reason: 'the adapter declares malformed_arrays',
    });
    expect(report.verdict).toMatch(/^CONFORMS, as far as \d+ golden vectors and \d+ generated scenarios tell/);
  });

  it('never passes where everything is unsupported', async () => {
    const nothing = altered(() => ({ type: 'unsupported', why: 'not today' }));
    expect(await run(nothing)).toMatchObject({ exitCode: 4 });
  });

  it('never passes where a level that was asked for is not declared', async () => {
    const report = await run(limited(['apply_new_round_step']), { levels: ['bit_array', 'peer_state'] });
    expect(report).toMatchObject({ exitCode: 4, reasons: ['nothing of level bit_array was tested'] });
  });

  it('reports a fault as a fault and a crash as a crash, with exit code 3', async () => {
    const faulty = await run(
      altered((at, outcome) => (at === 7 ? { type: 'fault', code: 'garbage', detail: 'x' } : outcome)),
    );
    expect(faulty).toMatchObject({ exitCode: 3, failures: [], faults: [{ code: 'garbage', count: 1 }] });
    const crash: Outcome = { type: 'crash', code: 'killed', detail: 'killed by SIGSEGV' };
    const crashing = await run(altered((at, outcome) => (at === 400 ? crash : outcome)));
    expect(crashing).toMatchObject({ exitCode: 3, failures: [{ finding: { oracle: 'process' }, count: 1 }] });
  });

  it('gives up with an adapter that gives up, and keeps what it saw before', async () => {
    const crash: Outcome = { type: 'crash', code: 'exited', detail: 'exited with code 1' };
    const report = await run(
      altered((at, outcome) => {
        if (at > 401) return { type: 'fault', code: 'gave-up', detail: 'not started again' };
        return at === 400 ? crash : outcome;
      }),
    );
    expect(report.exitCode).toBe(3);
    expect(report.faults.map(({ code }) => code)).toEqual(['gave-up']);
    expect(report.failures.map(({ finding }) => finding.oracle)).toEqual(['process']);
  });

  it('tells new failures from known ones, and known ones that pass', async () => {
    const tracked = { reason: 'r', link: 'l' };
    const narrowing = { clauses: new Set(['PS-NRS-5']), clauseLevels: new Set(['peer_state'] as const) };
    const pin = inProcessSubject(kardiaAtPin, 1);
    const vectorOnly = await run(pin, narrowing, {
      known: vectors
        .filter(({ expect: wanted }) => wanted !== undefined)
        .map(({ scenario: { id } }): KnownFailure => ({ kind: 'vector', id, ...tracked })),
    });
    expect(vectorOnly.failures.some(({ origin, known }) => origin.type === 'generated' && known === undefined)).toBe(
      true,
    );
    const where = { places: ['last_commit'], operation: 'apply_new_round_step' };
    const listed: KnownFailure = { kind: 'clause', id: 'PS-NRS-5', where, ...tracked };
    const fixed = await run(inProcessSubject(kardia, 1), {}, { known: [listed] });
    expect(fixed).toMatchObject({
      exitCode: 1,
      unexpectedPasses: [{ entry: 'clause PS-NRS-5 at last_commit of apply_new_round_step' }],
      unmatchedEntries: [],
    });
  });

  it('calls no entry passed whose clause the subject shows at a level too that was not run, and says so', async () => {
    const listed = (operation: string): KnownFailure => ({
      kind: 'clause',
      id: 'BA-OR',
      where: { places: ['state'], operation },
      reason: 'r',
      link: 'l',
    });
    const anyName = 'clause BA-OR at state of any operation';
    const known = ['any', 'or', 'ensure_vote_bit_arrays'].map(listed);
    const subject = inProcessSubject(kardia, 1);
    const levels = ['peer_state'] as const;
    const narrowed = await run(subject, { levels }, { known });
    expect(narrowed.clauses.find(({ id }) => id === 'BA-OR')?.fired).toBeGreaterThan(0);
    expect(narrowed.unexpectedPasses.map(({ entry }) => entry)).toEqual([
      'clause BA-OR at state of ensure_vote_bit_arrays',
    ]);
    expect(narrowed.unmatchedEntries).toEqual([
      { entry: anyName, why: expect.stringMatching(/^level .*bit_array.* was not run$/) as string },
      { entry: 'clause BA-OR at state of or', why: 'level bit_array was not run' },
    ]);
    const capabilities = { ...subject.capabilities, levels };
    const whole = await run({ ...subject, capabilities }, { levels }, { known: [listed('any')] });
    expect(whole.unexpectedPasses).toMatchObject([{ entry: anyName }]);
  });

  it('ends when it is told to, closes the subject and reports what was done', async () => {
    const controller = new AbortController();
    let closed = false;
    const base = altered((at, outcome) => {
      if (at === 1_000) controller.abort();
      return outcome;
    });
    const subject: Subject = {
      ...base,
      close: () => {
        closed = true;
        return Promise.resolve();
      },
    };
    const report = await run(subject, { budget: { type: 'default' } }, { signal: controller.signal });
    expect(closed).toBe(true);
    const done = report.levels.reduce(
      (sum, { generated, vectors: golden }) => sum + generated.scenarios + golden.scenarios,
      0,
    );
    expect(done).toBeGreaterThan(500);
    expect(done).toBeLessThan(4_000);
    expect(report.belowFloor).toEqual([]);
  });
});
