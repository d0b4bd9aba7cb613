// The shape of what an adapter answers for one scenario. Only the shape: whether a result is right is for the oracles.

import { operationOf, type Observation, type Scenario, type StepResult } from '#spec';
import { formatPlace } from '../foreign-json/format-place.ts';
import { BEGINNING_KEYS, readBeginning, type Beginning } from '../results/read-beginning.ts';
import { readResult } from '../results/read-result.ts';
import { Refusal } from '../scenario-file/refusal.ts';
import { isObject } from '../foreign-json/is-object.ts';
import { quoteJson } from '../foreign-json/quote-json.ts';

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
  const surplus = Object.keys(value).find((key) => !KEYS.has(key));
  if (surplus !== undefined)
    return malformed(`the observation has the key ${quoteJson(surplus, 80)}; expected ${[...KEYS].join(', ')}`);
  const beginning = attempt('', () => readBeginning(scenario, value, []));
  if ('code' in beginning) return beginning;
  if (beginning.setup !== undefined) return { id: scenario.id, setup: beginning.setup, steps: [] };
  const problem = checkStepCount(scenario, steps);
  if (problem !== undefined) return { code: 'wrong-steps', detail: problem };
  return readResults(scenario, beginning, steps);
};

/** What an observation may hold. */
const KEYS: ReadonlySet<string> = new Set(['id', 'steps', ...BEGINNING_KEYS]);

/** What `read` gives, or what it objects to, after `where`. */
const attempt = <Read extends object>(where: string, read: () => Read): Read | Misshapen => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const place = formatPlace(error.path);
    return malformed(`${where}${place === '' ? '' : `${place}: `}${error.message}`);
  }
};

const readResults = (
  scenario: Scenario,
  beginning: Beginning,
  written: readonly unknown[],
): Observation | Misshapen => {
  const steps: StepResult[] = [];
  for (const [index, step] of scenario.steps.entries()) {
    if (index === written.length) break;
    const operation = operationOf(step);
    const result = attempt(`step ${index}, ${operation}: `, () =>
      readResult(scenario.level, operation, written[index], []),
    );
    if ('code' in result) return result;
    steps.push(result);
  }
  return { id: scenario.id, ...beginning, steps };
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
