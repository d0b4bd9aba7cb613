// Puts a law to a subject that lets its choices be followed: the reference, or a variant of it.

import type { Random } from 'fast-check';
import type { Scenario, StepResult } from '#spec';
import { startRun, type Chooser, type Reference, type Run } from '#impl';
import { compareResults, type Difference } from '../oracles/compare-results.ts';
import { signatureOf } from '../oracles/finding.ts';
import { followingChooser } from '../oracles/following-chooser.ts';
import { judge } from '../oracles/judge.ts';
import type { Law } from './law.ts';

/** Starts a scenario on a subject. */
export type Start = (scenario: Scenario, choose: Chooser) => Run;

/** What came of it. */
export type LawResult =
  | { readonly type: 'holds' }
  /** The law says nothing about the scenario. */
  | { readonly type: 'silent' }
  /** The changed scenario gave something else at `step`, counted in the changed scenario. */
  | {
      readonly type: 'broken';
      readonly step: number;
      readonly differences: readonly Difference[];
      readonly scenario: Scenario;
    }
  /** Only one of the two scenarios is found to conform. */
  | { readonly type: 'verdicts-differ'; readonly before: readonly string[]; readonly after: readonly string[] };

const runOf = (start: Start, scenario: Scenario, choose: Chooser, onStep: (index: number) => void): StepResult[] => {
  const run = start(scenario, choose);
  const results: StepResult[] = [];
  for (const [index, step] of scenario.steps.entries()) {
    onStep(index);
    const result = run.step(step);
    results.push(result);
    if (result.crash !== undefined) break;
  }
  return results;
};

const signatures = (reference: Reference, scenario: Scenario, steps: readonly StepResult[]): readonly string[] => {
  const verdict = judge(reference, scenario, { type: 'observation', observation: { id: scenario.id, steps } });
  const disputed = (verdict.disputes ?? []).map(({ finding }) => finding);
  return [...new Set([...verdict.findings, ...disputed].map(signatureOf))].sort();
};

/** Whether `law` holds for the subject on `scenario`: same results, with the same choices, and the same verdict of `reference`. */
export const checkLaw = (
  law: Law,
  { start, reference }: { readonly start: Start; readonly reference: Reference },
  scenario: Scenario,
  random: Random,
): LawResult => {
  const transformed = law.transform(scenario, random);
  if (transformed === undefined) return { type: 'silent' };
  const original = runOf(
    start,
    scenario,
    (allowed) => allowed[random.nextInt(0, allowed.length - 1)] as number,
    () => undefined,
  );
  const expected = transformed.expect(original);
  const following = followingChooser();
  const results = runOf(start, transformed.scenario, following.choose, (index) => following.follow(expected[index]));
  for (const [step, each] of expected.entries()) {
    const differences = compareResults(each, results[step] ?? {});
    if (differences.length > 0) return { type: 'broken', step, differences, scenario: transformed.scenario };
  }
  const before = signatures(reference, scenario, original);
  const after = signatures(reference, transformed.scenario, results);
  return before.join() === after.join() ? { type: 'holds' } : { type: 'verdicts-differ', before, after };
};

/** A reference as the subject of a law. */
export const startOf =
  (reference: Reference): Start =>
  (scenario, choose) =>
    startRun(reference, scenario, choose);
