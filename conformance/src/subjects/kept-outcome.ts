// What is kept of an answer. A subject may answer megabytes to each of thousands of scenarios; what is kept for the report is bounded, so that
// the memory of a run does not depend on it.

import type { Json, Observation, StepResult } from '#spec';
import type { Finding } from '../oracles/finding.ts';
import type { Outcome } from './subject.ts';

/** The longest text of an error or a crash that is kept, in UTF-16 units: these texts are free, and only that there is one is judged. */
const TEXT_MAX = 1_000;

/** The largest value of a finding that is kept, as `weightOf` counts. */
const VALUE_WEIGHT_MAX = 1 << 16;

/** The largest list of results that is kept; the largest of the reference weighs about 270,000. */
const RESULTS_WEIGHT_MAX = 1 << 20;

/** What one value costs beside its text, in UTF-16 units. */
const VALUE_WEIGHT = 16;

/** About what `value` takes in memory, counted up to `max`: beyond it the count ends early with more than `max`. */
const weightOf = (value: unknown, max: number): number => {
  let weight = 0;
  const open: object[] = [];
  const meet = (each: unknown): void => {
    weight += VALUE_WEIGHT;
    if (typeof each === 'string') weight += each.length;
    else if (typeof each === 'object' && each !== null) open.push(each);
  };
  meet(value);
  for (let each = open.pop(); each !== undefined && weight <= max; each = open.pop()) {
    const members = each as Readonly<Record<string, unknown>>;
    for (const key in members) {
      weight += key.length;
      meet(members[key]);
      if (weight > max) break;
    }
  }
  return weight;
};

const boundedText = (text: string, max: number = TEXT_MAX): string =>
  text.length <= max ? text : `${text.slice(0, max)}... (${text.length - max} more)`;

const boundedResult = (result: StepResult): StepResult => {
  const { error, crash, stopped } = result;
  if (error === undefined && crash === undefined && stopped === undefined) return result;
  return {
    ...result,
    ...(error === undefined ? {} : { error: boundedText(error) }),
    ...(crash === undefined ? {} : { crash: boundedText(crash) }),
    ...(stopped === undefined ? {} : { stopped: stopped.map((end) => ({ ...end, error: boundedText(end.error) })) }),
  };
};

const boundedObservation = (observation: Observation): Observation => {
  const { setup, steps } = observation;
  return {
    ...observation,
    ...(setup === undefined ? {} : { setup: { crash: boundedText(setup.crash) } }),
    steps: steps.map(boundedResult),
  };
};

/** `outcome` with its free texts cut to 1,000 characters: what is judged. */
export const boundedOutcome = (outcome: Outcome): Outcome =>
  outcome.type === 'observation' ? { ...outcome, observation: boundedObservation(outcome.observation) } : outcome;

/** What is kept of the results of a failing scenario: all of them, or nothing where they are larger than any that is right. */
export const keptResults = (steps: readonly StepResult[]): readonly StepResult[] =>
  weightOf(steps, RESULTS_WEIGHT_MAX) > RESULTS_WEIGHT_MAX ? [] : steps;

/** What is kept of the outcome of a failing scenario. */
export const keptOutcome = (outcome: Outcome): Outcome => {
  if (outcome.type !== 'observation') return outcome;
  const { observation } = outcome;
  return { ...outcome, observation: { ...observation, steps: keptResults(observation.steps) } };
};

const keptValue = (value: Json): Json =>
  weightOf(value, VALUE_WEIGHT_MAX) > VALUE_WEIGHT_MAX ? '(too large to be kept)' : value;

/** What is kept of a finding: its values up to a bound, its texts cut to 1,000 characters. */
export const keptFinding = (finding: Finding): Finding => ({
  ...finding,
  place: boundedText(finding.place, 200),
  expected: keptValue(finding.expected),
  observed: keptValue(finding.observed),
  ...(finding.allowed === undefined ? {} : { allowed: finding.allowed.map(keptValue) }),
  message: boundedText(finding.message),
});
