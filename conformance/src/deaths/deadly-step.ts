// What is told of a step that brings a subject's process down. The arms of the specification tell situations apart better than arguments do: a
// program that aborts in one of them aborts wherever the reference takes that arm.

import { argumentsOf, operationOf, type Level, type Scenario } from '#spec';
import { steadyClauses } from '../search/steady-clauses.ts';

/** A step, as far as deaths are told apart by it. */
export interface DeadlyStep {
  readonly operation: string;
  /** The arguments: their keys, and of the values whether they are texts, numbers, lists or nothing. */
  readonly shape: string;
  /** The clauses that fire in the reference at this step, each once. */
  readonly clauses: readonly string[];
}

const shapeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join()}]`;
  if (typeof value !== 'object') return typeof value;
  const members = Object.entries(value).map(([key, member]) => `${key}:${shapeOf(member)}`);
  return `{${members.sort().join()}}`;
};

/** What `step` is; `fired` are the clauses that fired at it, in any order. */
export const deadlyStep = (level: Level, step: Scenario['steps'][number], fired: readonly string[]): DeadlyStep => ({
  operation: operationOf(step),
  shape: shapeOf(argumentsOf(step)),
  clauses: [...new Set(steadyClauses(level, fired))],
});

/** The member of a union that an argument is, such as `vote` of a message: the key of an object that has one. */
const memberOf = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const keys = Object.keys(value);
  return keys.length === 1 ? keys : [];
};

/** How a step is named for people: `sub`, `receive vote`. Steps of one name that end the process in one way are one failure. */
export const stepName = (step: Scenario['steps'][number]): string =>
  [operationOf(step), ...Object.values(argumentsOf(step) ?? {}).flatMap(memberOf)].join(' ');
