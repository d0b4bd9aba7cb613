// The shape of what an adapter answers for one scenario. Only the shape: whether a result is right is for the oracles.

import { operationOf, type Json, type Observation, type Scenario, type StepResult } from '#spec';
import { checkState } from './check-state.ts';
import { checkInt64, isObject } from './check-value.ts';

/** `to_proto` returns a signed size and `size` may return one: both may come as decimal strings. */
const canonicalValue = (operation: string, value: unknown): unknown => {
  if (operation === 'size' && typeof value === 'string') return checkInt64(value) ?? value;
  if (operation === 'to_proto' && isObject(value) && typeof value['bits'] === 'string')
    return { ...value, bits: checkInt64(value['bits']) ?? value['bits'] };
  return value;
};

const checkResult = (scenario: Scenario, index: number, result: unknown): string | undefined => {
  if (!isObject(result)) return 'is no object';
  for (const key in result) {
    const value = result[key];
    switch (key) {
      case 'value': {
        if (typeof value !== 'object' && typeof value !== 'string') break;
        const step = scenario.steps[index];
        if (step !== undefined) result['value'] = canonicalValue(operationOf(step), value) as Json;
        break;
      }
      case 'error':
      case 'crash':
        if (typeof value !== 'string') return `has a ${key} that is no text`;
        break;
      case 'state': {
        const state = checkState(scenario.level, value);
        if (typeof state === 'string') return `is malformed: ${state}`;
        break;
      }
      case 'sends':
        if (!Array.isArray(value)) return 'has sends that are no list';
        break;
      case 'choice':
        return 'has the key choice, which is for recorded files';
      default:
        return `has the unknown key ${key}`;
    }
  }
  if (result['state'] === undefined && result['crash'] === undefined) return 'has no state';
  return undefined;
};

/** Whether `value` is an observation of `scenario`: returns it with canonical integers, or what is wrong in one line. */
export const checkObservation = (scenario: Scenario, value: unknown): Observation | string => {
  if (!isObject(value)) return 'the observation is no object';
  if (value['id'] !== scenario.id) return `the observation has another id than ${scenario.id}`;
  const steps = value['steps'];
  if (!Array.isArray(steps)) return 'the observation has no list of steps';
  const keys = Object.keys(value).length;
  if (keys !== 2) return `the observation has ${keys} keys instead of id and steps`;
  for (let index = 0; index < steps.length; index++) {
    const problem = checkResult(scenario, index, steps[index]);
    if (problem !== undefined) return `the result of step ${index} ${problem}`;
  }
  return value as unknown as Observation;
};

/** Whether there are as many results as steps, or fewer with the last one a crash; else what is wrong in one line. */
export const checkStepCount = (scenario: Scenario, results: readonly StepResult[]): string | undefined => {
  const expected = scenario.steps.length;
  for (let index = 0; index < results.length - 1; index++)
    if (results[index]?.crash !== undefined) return `there are results after the crash at step ${index}`;
  if (results.length === expected) return undefined;
  if (results.length < expected && results.at(-1)?.crash !== undefined) return undefined;
  return `${results.length} results for ${expected} steps`;
};
