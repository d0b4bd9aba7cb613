// The shape of what an adapter answers for one scenario. Only the shape: whether a result is right is for the oracles.

import { operationOf, type Observation, type Scenario, type StepResult } from '#spec';
import { formatPlace } from '../foreign-json/format-place.ts';
import { readResult } from '../results/read-result.ts';
import { Refusal } from '../scenario-file/refusal.ts';
import { isObject } from '../foreign-json/is-object.ts';

/** Where it is no observation of the scenario: what the fault is, and where and why in one sentence. */
export interface Misshapen {
  readonly code: 'malformed-result' | 'wrong-steps';
  readonly detail: string;
}

const malformed = (detail: string): Misshapen => ({ code: 'malformed-result', detail });

/** The observation of `scenario` in canonical form, or why `value` is none. */
export const checkObservation = (scenario: Scenario, value: unknown): Observation | Misshapen => {
  if (!isObject(value)) return malformed('the observation is no object');
  if (value['id'] !== scenario.id) return malformed(`the observation has another id than ${scenario.id}`);
  const steps = value['steps'];
  if (!Array.isArray(steps)) return malformed('the observation has no list of steps');
  const keys = Object.keys(value).length;
  if (keys !== 2) return malformed(`the observation has ${keys} keys instead of id and steps`);
  const problem = checkStepCount(scenario, steps);
  if (problem !== undefined) return { code: 'wrong-steps', detail: problem };
  return readResults(scenario, steps);
};

const readResults = (scenario: Scenario, written: readonly unknown[]): Observation | Misshapen => {
  const steps: StepResult[] = [];
  for (const [index, step] of scenario.steps.entries()) {
    if (index === written.length) break;
    try {
      steps.push(readResult(scenario.level, operationOf(step), written[index], []));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const place = formatPlace(error.path);
      return malformed(`step ${index}, ${operationOf(step)}: ${place === '' ? '' : `${place}: `}${error.message}`);
    }
  }
  return { id: scenario.id, steps };
};

const isCrash = (result: unknown): boolean => isObject(result) && result['crash'] !== undefined;

/** What is wrong in one line, unless there are as many results as steps, or fewer with the last one a crash. */
const checkStepCount = (scenario: Scenario, results: readonly unknown[]): string | undefined => {
  const expected = scenario.steps.length;
  for (let index = 0; index < results.length - 1; index++)
    if (isCrash(results[index])) return `there are results after the crash at step ${index}`;
  if (results.length === expected) return undefined;
  if (results.length < expected && isCrash(results.at(-1))) return undefined;
  return `${results.length} results for ${expected} steps`;
};
