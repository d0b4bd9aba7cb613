// Whether what an adapter answered to the probe can be believed. Only whether: a wrong answer is for the oracles.

import { recordedSteps, type StepResult } from '#spec';
import { isObject } from '../foreign-json/is-object.ts';
import { quoteJson } from '../foreign-json/quote-json.ts';
import { oneLine } from '../subjects/one-line.ts';
import type { Outcome } from '../subjects/subject.ts';
import type { Contrast, Nonsense, Objection } from './probe.ts';

const ANSWER_LENGTH_MAX = 200;

const quote = (value: unknown): string => oneLine(quoteJson(value, ANSWER_LENGTH_MAX), ANSWER_LENGTH_MAX);

const objects = (result: unknown): boolean =>
  isObject(result) && (typeof result['error'] === 'string' || typeof result['crash'] === 'string');

/**
 * What speaks against an adapter that answered `nonsense` with `answer`; nothing where it said that it does not support the scenario, or
 * where its setup or a step of it failed.
 */
export const judgeNonsense = ({ what, scenario, isDecisive }: Nonsense, answer: unknown): Objection | undefined => {
  const scenarios = [scenario];
  if (!isObject(answer) || answer['id'] !== scenario.id)
    return {
      complaint: `answered ${what} with something that is not about it: ${quote(answer)}`,
      scenarios,
      isDecisive: true,
    };
  const { unsupported, setup, steps } = answer;
  if (typeof unsupported === 'string' && steps === undefined) return undefined;
  if (unsupported === undefined && Array.isArray(steps) && (objects(setup) || steps.some(objects))) return undefined;
  return { complaint: `answered ${what} as if all were well: ${quote(answer)}`, scenarios, isDecisive };
};

const failed = ({ error, crash }: StepResult): boolean => error !== undefined || crash !== undefined;

/** What speaks against an adapter of which `outcomes` became of the scenarios of a contrast; nothing where any two differ, or one failed. */
export const judgeContrast = ({ level, scenarios }: Contrast, outcomes: readonly Outcome[]): Objection | undefined => {
  const answers: (readonly StepResult[])[] = [];
  for (const outcome of outcomes) {
    if (outcome.type !== 'observation' || recordedSteps(outcome.observation).some(failed)) return undefined;
    answers.push(outcome.observation.steps);
  }
  if (new Set(answers.map((steps) => JSON.stringify(steps))).size > 1) return undefined;
  const complaint = `answered ${scenarios.length} different scenarios of level ${level} alike: ${quote(answers[0])}`;
  return { complaint, scenarios, isDecisive: true };
};
