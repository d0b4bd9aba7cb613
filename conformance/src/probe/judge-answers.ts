// Whether what an adapter answered to the probe can be believed. Only whether: a wrong answer is for the oracles.

import type { StepResult } from '#spec';
import { isObject } from '../foreign-json/is-object.ts';
import { quoteJson } from '../foreign-json/quote-json.ts';
import { oneLine } from '../subjects/one-line.ts';
import type { Outcome } from '../subjects/subject.ts';
import type { Contrast, Nonsense } from './probe.ts';

const ANSWER_LENGTH_MAX = 200;

const quote = (value: unknown): string => oneLine(quoteJson(value, ANSWER_LENGTH_MAX), ANSWER_LENGTH_MAX);

const objects = (result: unknown): boolean =>
  isObject(result) && (typeof result['error'] === 'string' || typeof result['crash'] === 'string');

/**
 * What speaks against an adapter that answered `nonsense` with `answer`, as the rest of a sentence about it; nothing where it said that
 * it does not support the scenario, or where a step of it failed.
 */
export const judgeNonsense = ({ what, scenario }: Nonsense, answer: unknown): string | undefined => {
  if (!isObject(answer) || answer['id'] !== scenario.id)
    return `it answered ${what} with something that is not about it: ${quote(answer)}`;
  const { unsupported, steps } = answer;
  if (typeof unsupported === 'string' && steps === undefined) return undefined;
  if (unsupported === undefined && Array.isArray(steps) && steps.some(objects)) return undefined;
  return `it answered ${what} as if all were well: ${quote(answer)}`;
};

const failed = ({ error, crash }: StepResult): boolean => error !== undefined || crash !== undefined;

/** What speaks against an adapter of which `outcomes` became of the scenarios of a contrast; nothing where any two differ, or one failed. */
export const judgeContrast = ({ level, scenarios }: Contrast, outcomes: readonly Outcome[]): string | undefined => {
  const answers: (readonly StepResult[])[] = [];
  for (const outcome of outcomes) {
    if (outcome.type !== 'observation' || outcome.observation.steps.some(failed)) return undefined;
    answers.push(outcome.observation.steps);
  }
  if (new Set(answers.map((steps) => JSON.stringify(steps))).size > 1) return undefined;
  return `it answered ${scenarios.length} different scenarios of level ${level} alike: ${quote(answers[0])}`;
};
