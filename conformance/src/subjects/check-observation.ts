// The shape of what an adapter answers for one scenario. Only the shape: whether a result is right is for the oracles.

import type { Json, Level, Observation, Scenario, StepResult } from '#spec';
import { canonicalIntegers } from './canonical-integers.ts';
import { checkForwarded, checkSends, checkStopped } from './check-effects.ts';
import { checkPeers, checkState } from './check-state.ts';
import { checkInt64, checkSmall, isObject } from './check-value.ts';

const SLEPT_MAX = 1_000_000;

/** What every result without a crash must show, by level. */
const SHOWN: Readonly<Partial<Record<Level, 'state' | 'peers'>>> = {
  bit_array: 'state',
  peer_state: 'state',
  reactor: 'peers',
};

/** What is wrong with one key of a result, if anything; integers are put into canonical form in place. */
const checkKey = (level: Level, result: Record<string, unknown>, key: string): string | undefined => {
  const value = result[key];
  switch (key) {
    case 'value':
      if (typeof value === 'object') result[key] = canonicalIntegers(value as Json);
      // The sizes of bit arrays are the only texts that stand for integers by themselves.
      if (level === 'bit_array' && typeof value === 'string') result[key] = checkInt64(value) ?? value;
      return undefined;
    case 'error':
    case 'crash':
      return typeof value === 'string' ? undefined : `has a ${key} that is no text`;
    case 'state': {
      const state = SHOWN[level] === 'state' ? checkState(level, value) : 'no state belongs to this level';
      return typeof state === 'string' ? `is malformed: ${state}` : undefined;
    }
    case 'sends':
      return checkSends(level, value);
    case 'forwarded':
      return checkForwarded(value);
    case 'stopped':
      return checkStopped(value);
    case 'slept':
      return checkSmall(value, SLEPT_MAX) === undefined ? 'has a slept that is no count' : undefined;
    case 'peers':
      return checkPeers(value);
    case 'choice':
      return 'has the key choice, which is for recorded files';
    default:
      return `has the unknown key ${key}`;
  }
};

const checkResult = ({ level }: Scenario, result: unknown): string | undefined => {
  if (!isObject(result)) return 'is no object';
  for (const key in result) {
    const problem = checkKey(level, result, key);
    if (problem !== undefined) return problem;
  }
  const shown = SHOWN[level];
  if (shown !== undefined && result[shown] === undefined && result['crash'] === undefined) return `has no ${shown}`;
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
    const problem = checkResult(scenario, steps[index]);
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
