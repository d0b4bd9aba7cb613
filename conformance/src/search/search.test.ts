import { describe, expect, it } from 'vitest';
import { operationOf, type Scenario } from '#spec';
import { kardia } from '#impl';
import { scenariosOf } from '../arbitraries/scenarios-of.ts';
import { bitArrayScenarios } from '../levels/bit-array/bit-array-scenarios.ts';
import { signatureOf, type Finding } from '../oracles/finding.ts';
import type { Outcome, Subject } from '../subjects/subject.ts';
import { scenarioOf, search, type Judge } from './search.ts';

const arbitrary = scenariosOf(kardia, bitArrayScenarios({ hostile: false, steps: { min: 1, max: 10 } }));

const observe = (scenario: Scenario): Outcome => ({
  type: 'observation',
  observation: { id: scenario.id, steps: scenario.steps.map(() => ({})) },
});

/** Answers each batch after a time that depends on `delay`. */
const subjectOf = (
  window: number,
  answer: (scenario: Scenario) => Outcome = observe,
  delay: () => number = () => 0,
): Pick<Subject, 'run' | 'window'> & { atOnce: number } => {
  let open = 0;
  const subject = {
    window,
    atOnce: 0,
    run: async (scenarios: readonly Scenario[]): Promise<readonly Outcome[]> => {
      open++;
      subject.atOnce = Math.max(subject.atOnce, open);
      const wait = delay();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      open--;
      return scenarios.map(answer);
    },
  };
  return subject;
};

const findingOf = (clause: string): Finding => ({
  oracle: 'reference',
  clause,
  step: 0,
  place: 'state',
  expected: null,
  observed: null,
  operation: 'sub',
  message: clause,
});

/** Objects to every subtraction and to every `new` of a size above 100. */
const judge: Judge = (scenario, outcome) => {
  if (outcome.type !== 'observation') return { findings: [], fired: [], steps: 0 };
  const findings: Finding[] = [];
  const fired: string[] = [];
  for (const step of scenario.steps) {
    fired.push(operationOf(step));
    if ('sub' in step) findings.push(findingOf('BA-SUB'));
    if ('new' in step && step.new.size > 100) findings.push(findingOf('BA-NEW'));
  }
  return { findings, fired, steps: scenario.steps.length };
};

describe('search', () => {
  it('gives the same result for the same seed and runs, whatever the batches and the timing', async () => {
    const base = { arbitrary, judge, seed: 3, runs: 300 };
    const one = await search({ ...base, subject: subjectOf(1), batch: 1 });
    let turn = 0;
    const late = subjectOf(4, observe, () => (turn++ % 3) * 2);
    const other = await search({ ...base, subject: late, batch: 17 });
    expect(other).toEqual(one);
    expect(one.runs).toBe(300);
  });

  it('keeps as many batches in flight as the subject can use', async () => {
    const subject = subjectOf(4, observe, () => 1);
    await search({ subject, arbitrary, judge, seed: 1, runs: 200, batch: 10 });
    expect(subject.atOnce).toBe(4);
  });

  it('counts each kind of failure once a scenario and keeps the first', async () => {
    const { found } = await search({ subject: subjectOf(1), arbitrary, judge, seed: 3, runs: 300 });
    expect(new Set(found.map(({ signature }) => signature))).toEqual(
      new Set(['BA-NEW', 'BA-SUB'].map((clause) => signatureOf(findingOf(clause)))),
    );
    expect(found).toHaveLength(2);
    const subtraction = found.find(({ signature }) => signature === signatureOf(findingOf('BA-SUB')));
    const runs = Array.from({ length: 300 }, (_, run) => scenarioOf(arbitrary, 3, run));
    const subtract = (scenario: Scenario): boolean => scenario.steps.some((step) => 'sub' in step);
    expect(subtraction?.count).toBe(runs.filter(subtract).length);
    expect(subtraction?.run).toBe(runs.findIndex(subtract));
    expect(subtraction?.scenario).toEqual(runs.find(subtract));
  });

  it('stops after as many distinct failures as it is told', async () => {
    const { found, runs } = await search({ subject: subjectOf(3), arbitrary, judge, seed: 3, runs: 300, stopAfter: 1 });
    expect(found).toHaveLength(1);
    expect(runs).toBe((found[0]?.run ?? 0) + 1);
  });

  it('repeats one run without those before it', async () => {
    const { found } = await search({ subject: subjectOf(1), arbitrary, judge, seed: 3, runs: 300 });
    const last = found.at(-1);
    const again = await search({ subject: subjectOf(1), arbitrary, judge, seed: 3, firstRun: last?.run ?? 0, runs: 1 });
    expect(again.found.find(({ signature }) => signature === last?.signature)?.scenario).toEqual(last?.scenario);
  });

  it('tallies clauses and steps, and outcomes by type', async () => {
    const answer = (scenario: Scenario): Outcome =>
      scenario.steps.length > 8
        ? { type: 'unsupported', why: 'too long' }
        : scenario.steps.length > 6
          ? { type: 'fault', code: 'garbage', detail: 'x' }
          : observe(scenario);
    const result = await search({ subject: subjectOf(1, answer), arbitrary, judge, seed: 3, runs: 200 });
    const { observation, unsupported, crash, fault } = result.outcomes;
    expect(observation + unsupported + fault).toBe(200);
    expect(crash).toBe(0);
    expect(Math.min(observation, unsupported, fault)).toBeGreaterThan(0);
    expect([...result.fired.values()].reduce((sum, count) => sum + count, 0)).toBe(result.steps);
  });

  it('ends at its deadline, and tells how far it came', async () => {
    const seen: number[] = [];
    const result = await search({
      subject: subjectOf(2, observe, () => 1),
      arbitrary,
      judge,
      seed: 3,
      deadlineMs: 250,
      onProgress: ({ runs }) => seen.push(runs),
    });
    expect(result.runs).toBeGreaterThan(0);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)).toBe(result.runs);
    expect(seen.every((runs, index) => index === 0 || runs >= (seen[index - 1] ?? 0))).toBe(true);
  });

  it('refuses to run without an end', async () => {
    await expect(search({ subject: subjectOf(1), arbitrary, judge, seed: 3 })).rejects.toThrow(RangeError);
  });
});
