// The reference as acceptor: it follows the observation, takes the choices that the subject took where they are legal, and
// objects to the first step that it would not have done.

import { argumentsOf, operationOf, type Json, type Observation, type Scenario, type StepResult } from '#spec';
import { startRun, type Reference, type Run } from '#impl';
import { blame } from './blame.ts';
import { compareResults, type Difference } from './compare-results.ts';
import { findingAt, type Finding, type Objection, type Verdict } from './finding.ts';
import { isLeftOpen } from './left-open.ts';
import { choicesIn, followingChooser, type FollowingChooser } from './following-chooser.ts';

const NO_FINDINGS: readonly Finding[] = [];
const NO_OBJECTIONS: readonly Objection[] = [];

/** The verdict of the reference, with the number of steps at the beginning that it would have done the same. */
export interface Accepted extends Verdict {
  readonly agreed: number;
}

/** Judges an observation against `reference`. Steps after the first objection are not judged: the states have parted. */
export const accept = (reference: Reference, scenario: Scenario, observation: Observation): Accepted => {
  const following = followingChooser();
  const run = startRun(reference, scenario, following.choose);
  const { steps } = scenario;
  let index = 0;
  for (; index < steps.length; index++) {
    const observed = observation.steps[index];
    following.follow(observed);
    const before = run.fired.length;
    const expected = run.step(steps[index] as Scenario['steps'][number]);
    if (expected.crash !== undefined && reference.crashes === 'unspecified') break;
    const objections = object(scenario, index, { run, before, expected, observed, refused: following.refused() });
    if (objections.length > 0) {
      // Where it stands then is the subject's own affair: the scenario is not followed further.
      const shown = { scenario, step: index, expected, observed: observation.steps, differences: objections };
      if (isLeftOpen(shown, run.fired.slice(before))) break;
      if (observed?.crash !== undefined && mayCrash(reference, scenario, observation, index, following)) break;
      return {
        findings: objections.map((objection) => findingAt(scenario, objection)),
        fired: run.fired,
        steps: index + 1,
        agreed: index,
      };
    }
    if (expected.crash !== undefined) break;
  }
  return { findings: NO_FINDINGS, fired: run.fired, steps: Math.min(index + 1, steps.length), agreed: index };
};

/** Whether the reference crashes at step `index` too under some legal choice: a crash does not show which was taken. */
const mayCrash = (
  reference: Reference,
  scenario: Scenario,
  observation: Observation,
  index: number,
  following: FollowingChooser,
): boolean =>
  following.open().some((allowed) =>
    allowed.some((value) => {
      const other = followingChooser(value);
      const run = startRun(reference, scenario, other.choose);
      return scenario.steps.slice(0, index + 1).some((step, place) => {
        other.follow(place < index ? observation.steps[place] : undefined);
        return run.step(step).crash !== undefined;
      });
    }),
  );

/** One step of the reference beside what was observed of it. */
interface Followed {
  readonly run: Run;
  /** How many clauses had fired before the step. */
  readonly before: number;
  readonly expected: StepResult;
  readonly observed: StepResult | undefined;
  /** The choices that were legal, where the subject took another. */
  readonly refused: readonly number[] | undefined;
}

/** What there is to object to at step `index`; nothing, as a rule. */
const object = (scenario: Scenario, index: number, followed: Followed): readonly Objection[] => {
  const { run, before, expected, observed, refused } = followed;
  if (observed === undefined) return [missingResult(index, expected, run.fired.slice(before))];
  if (refused !== undefined && observed.crash === undefined && observed.error === undefined)
    return [illegalChoice(scenario, index, observed, refused, run.fired.slice(before))];
  const state = expected.crash !== undefined && observed.state !== undefined ? run.state?.() : undefined;
  const shown = state === undefined ? expected : { ...expected, state };
  const differences = compareResults(shown, observed);
  return differences.length === 0
    ? NO_OBJECTIONS
    : differences.map(toObjection(scenario, index, run.fired.slice(before)));
};

const toObjection =
  (scenario: Scenario, step: number, fired: readonly string[]) =>
  (difference: Difference): Objection => ({
    oracle: 'reference',
    clause: blame(fired, difference),
    step,
    ...difference,
    message: `${describe(scenario, step)}: ${difference.place} is not what the specification says`,
  });

/** Where a choice shows: of a pick the value, of a send, which returns whether it went well, the attempts. */
const choicePlace = ({ value, sends }: StepResult): string =>
  sends === undefined && typeof value !== 'boolean' ? 'value' : 'sends';

const illegalChoice = (
  scenario: Scenario,
  step: number,
  result: StepResult,
  allowed: readonly number[],
  fired: readonly string[],
): Objection => {
  const observed: Json = choicesIn(result)[0] ?? null;
  // What is said of the vote picked does not bear on which one it may be.
  const deciding = fired.filter((clause) => clause !== 'PS-PVS-7');
  const difference: Difference = { place: choicePlace(result), expected: allowed, observed };
  return {
    oracle: 'reference',
    clause: blame(deciding, difference),
    step,
    ...difference,
    allowed,
    message: `${describe(scenario, step)}: ${JSON.stringify(observed)} is not in the allowed set {${allowed.join(', ')}}`,
  };
};

const missingResult = (step: number, expected: StepResult, fired: readonly string[]): Objection => {
  const difference: Difference = { place: 'steps', expected: expected as unknown as Json, observed: null };
  return {
    oracle: 'reference',
    clause: blame(fired, difference),
    step,
    ...difference,
    message: `the observation ends before step ${step} without a crash`,
  };
};

const describe = (scenario: Scenario, step: number): string => {
  const taken = scenario.steps[step] as object;
  return `${operationOf(taken)} ${JSON.stringify(argumentsOf(taken))}`;
};
