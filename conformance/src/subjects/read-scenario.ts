// One scenario as an adapter receives it. What this adapter cannot drive is answered with a reason, so every step is
// checked against the one schema that its operation names and no other.

import { LEVELS, OPERATIONS, SETUPS, STEPS_MAX, widthProblem, type Dialect, type Level, type Scenario } from '#spec';
import type * as z from 'zod';
import { quoteJson } from '../foreign-json/quote-json.ts';
import { isObject } from '../foreign-json/is-object.ts';

const problemOf = (place: string, error: z.ZodError): string => {
  const issue = error.issues[0];
  const path = issue === undefined || issue.path.length === 0 ? '' : `.${issue.path.join('.')}`;
  return `${place}${path}: ${issue?.message ?? 'malformed'}`;
};

const readStep = (level: Level, step: unknown, index: number): object | string => {
  const place = `step ${index}`;
  if (!isObject(step)) return `${place}: expected an object of one key, the operation`;
  const names = Object.keys(step);
  const name = names[0];
  if (name === undefined || names.length > 1) return `${place}: expected an object of one key, the operation`;
  const schema = Object.hasOwn(OPERATIONS[level], name) ? OPERATIONS[level][name] : undefined;
  if (schema === undefined) return `${place}: level ${level} has no operation ${name}`;
  const read = schema.safeParse(step[name]);
  return read.success ? { [name]: read.data } : problemOf(`${place}: ${name}`, read.error);
};

/**
 * The scenario in canonical form, or why it cannot be driven. `value` has an `id`; title and clauses are not looked at. Its numbers must
 * be ones that `dialect` can hold.
 */
export const readScenario = (value: Readonly<Record<string, unknown>>, dialect: Dialect): Scenario | string => {
  const level = LEVELS.find((name) => name === value['level']);
  if (level === undefined) return `no level ${quoteJson(value['level'], 60)}`;
  const setup = SETUPS[level].safeParse(value['setup'] ?? {});
  if (!setup.success) return problemOf('setup', setup.error);
  const steps = value['steps'];
  if (!Array.isArray(steps)) return 'steps: expected a list';
  if (steps.length > STEPS_MAX) return `steps: expected at most ${STEPS_MAX}`;
  const read: object[] = [];
  for (let index = 0; index < steps.length; index++) {
    const step = readStep(level, steps[index], index);
    if (typeof step === 'string') return step;
    read.push(step);
  }
  const problem = widthProblem(dialect, { setup: setup.data, steps: read });
  if (problem !== undefined) return `${problem.path.join('.')}: ${problem.expected}`;
  // The level is the one that the setup and the steps were read by.
  return { id: value['id'], title: '', level, clauses: [], setup: setup.data, steps: read } as unknown as Scenario;
};
