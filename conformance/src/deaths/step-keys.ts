// What is told of a step that may bring a subject's process down: under which of three names, from the general to the special, other steps
// are known to be like it. The arms of the specification tell situations apart better than arguments do: a program that aborts in one
// of them aborts wherever the reference takes that arm.

import { argumentsOf, operationOf, type Level, type Scenario } from '#spec';
import { steadyClauses } from '../search/steady-clauses.ts';

/** The names of one step, from the general to the special; each begins with the one before it. */
export interface StepKeys {
  /** `receive`. */
  readonly operation: string;
  /** With the shape of the arguments: their keys, and of the values whether they are texts, numbers, lists or nothing. */
  readonly shape: string;
  /** With the clauses that fire in the reference at this step. */
  readonly situation: string;
}

const shapeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join()}]`;
  if (typeof value !== 'object') return typeof value;
  const members = Object.entries(value).map(([key, member]) => `${key}:${shapeOf(member)}`);
  return `{${members.sort().join()}}`;
};

/** The keys of `step`; `fired` are the clauses that fired at it, in any order. */
export const stepKeys = (level: Level, step: Scenario['steps'][number], fired: readonly string[]): StepKeys => {
  const operation = operationOf(step);
  const shape = `${operation} ${shapeOf(argumentsOf(step))}`;
  const clauses = [...new Set(steadyClauses(level, fired))].sort();
  return { operation, shape, situation: `${shape} ${clauses.join()}` };
};

/** The member of a union that an argument is, such as `vote` of a message: the key of an object that has one. */
const memberOf = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const keys = Object.keys(value);
  return keys.length === 1 ? keys : [];
};

/** How a step is named for people: `sub`, `receive vote`. Steps of one name that end the process in one way are one failure. */
export const stepName = (step: Scenario['steps'][number]): string =>
  [operationOf(step), ...Object.values(argumentsOf(step) ?? {}).flatMap(memberOf)].join(' ');
