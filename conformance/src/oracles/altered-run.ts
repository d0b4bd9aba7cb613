// A run of the reference in which one answer is another one: of a guard, or of a rule. What was asked is listed, so that the next run can alter it.

import type { Watch } from '#impl';
import { FiredClauses } from './fired-clauses.ts';
import { wrapRules, type AnyRule } from './wrap-rules.ts';

/**
 * What a guard or a rule answers instead: that it holds, or does not; nothing, without being asked; nothing, after it was asked; an error; a number beside its own; a
 * list of which one entry comes before another that it stands behind.
 */
export type Alteration = 'holds' | 'fails' | 'unasked' | 'nothing' | 'error' | 'less' | 'more' | Reordered;

/** The entry at `moved` comes before the one at `before`. */
export interface Reordered {
  readonly moved: number;
  readonly before: number;
}

/** Where an answer is altered: the guard of a clause, or a rule by its name. */
export interface Altered {
  readonly type: 'guard' | 'rule';
  readonly name: string;
  readonly as: Alteration;
  /**
   * Which of its questions: the step, -1 for the setup, and how often it was asked in that step before. Absent where each is altered, of the
   * step or of all.
   */
  readonly at?: { readonly step: number; readonly nth?: number };
}

/** One question that was asked in a run. */
export interface Asked {
  readonly type: Altered['type'];
  readonly name: string;
  readonly step: number;
  readonly nth: number;
  readonly answer: unknown;
  /** The clauses that rules under way had fired themselves, the innermost and the last first. */
  readonly inForce: readonly string[];
  /** How many clauses had fired before it was asked, and when it had answered. */
  readonly from: number;
  readonly to: number;
}

/** What watches such a run. */
export interface AlteredWatch extends Watch {
  /** Says which step comes next. */
  readonly turn: (step: number) => void;
  /** All questions, those of rules within a rule before its own. */
  readonly asked: readonly Asked[];
  /** How many questions there were, those that are not remembered too. */
  readonly questions: () => number;
}

/** More questions than these are not remembered. */
const ASKED_MAX = 2_000;

/** An altered run that asks more is taken to ask for ever, as a reader does that passes nothing. */
const QUESTIONS_MAX = 100_000;

const reorder = (list: readonly unknown[], { moved, before }: Reordered): readonly unknown[] => [
  ...list.slice(0, before),
  list[moved],
  ...list.slice(before, moved),
  ...list.slice(moved + 1),
];

const alter = (as: Alteration, answer: unknown): unknown => {
  if (typeof as === 'object') return Array.isArray(answer) ? reorder(answer, as) : answer;
  if (as === 'holds' || as === 'fails') return as === 'holds';
  if (as === 'error') return 'refused';
  if (typeof answer === 'number' && as === 'less') return answer - 1;
  if (typeof answer === 'number' && as === 'more') return answer + 1;
  return answer === undefined || typeof answer === 'string' ? undefined : null;
};

/**
 * Watches a run in which `altered` is; without it the run is that of the reference. An altered run ends with an error where it asks more than
 * `most` questions.
 */
export const alteredWatch = (altered?: Altered, most = QUESTIONS_MAX): AlteredWatch => {
  /** The clauses that each rule under way has fired itself; the step is the outermost. */
  let frames: string[][] = [[]];
  const fired = new FiredClauses((clauses) => frames.at(-1)?.push(...clauses));
  const asked: Asked[] = [];
  let step = -1;
  let times = new Map<string, number>();
  const memory = {};

  const isAltered = (type: Altered['type'], name: string, nth: number): boolean =>
    altered !== undefined &&
    altered.type === type &&
    altered.name === name &&
    (altered.at === undefined || (altered.at.step === step && (altered.at.nth ?? nth) === nth));

  let questions = 0;
  const nthOf = (type: Altered['type'], name: string): number => {
    questions++;
    if (altered !== undefined && questions > most) throw new Error(`more than ${most} questions were asked`);
    const key = `${type} ${name}`;
    const nth = times.get(key) ?? 0;
    times.set(key, nth + 1);
    return nth;
  };

  const inForce = (): readonly string[] => [...new Set(frames.toReversed().flatMap((own) => own.toReversed()))];

  const remember = (question: Omit<Asked, 'step' | 'to'>): void => {
    if (asked.length < ASKED_MAX) asked.push({ ...question, step, to: fired.length });
  };

  const watched =
    (rule: AnyRule, name: string): AnyRule =>
    (...input: unknown[]): unknown => {
      const nth = nthOf('rule', name);
      const hit = isAltered('rule', name, nth);
      if (hit && altered?.as === 'unasked') return undefined;
      const from = fired.length;
      const before = altered === undefined ? inForce() : [];
      frames.push([]);
      try {
        const answer = rule(...input);
        if (altered === undefined) remember({ type: 'rule', name, nth, answer, inForce: before, from });
        return hit && altered !== undefined ? alter(altered.as, answer) : answer;
      } finally {
        frames.pop();
      }
    };

  return {
    fired,
    asked,
    questions: () => questions,
    turn: (next) => {
      step = next;
      frames = [[]];
      times = new Map();
    },
    watched: (rules) => wrapRules(rules, watched),
    decides: (clause, holds) => {
      const nth = nthOf('guard', clause);
      if (altered === undefined)
        remember({ type: 'guard', name: clause, nth, answer: holds, inForce: [clause], from: fired.length });
      return isAltered('guard', clause, nth) ? altered?.as === 'holds' : holds;
    },
    track: () => undefined,
    hold: (_place, state) => state,
    release: (state) => state,
    memoryOf: () => memory,
    kept: () => undefined,
    effect: () => undefined,
  };
};
