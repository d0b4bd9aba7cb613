// Gives the same generated scenarios to two implementations and collects the ways in which they differ, one of each kind, shrunk.

import type { Reference } from '#impl';
import { asRecorded, type Level, type Scenario } from '#spec';
import type { Verdict } from '../oracles/finding.ts';
import { makePlan, type Budget } from '../run/plan.ts';
import { addFailures, search, type Failure, type Judge } from '../search/search.ts';
import { shrinkFailure } from '../shrinking/shrink.ts';
import type { Capabilities, Outcome, Subject } from '../subjects/subject.ts';
import { commonOperations } from '../subjects/support.ts';
import { differenceBetween, type DifferenceBetween } from './difference-between.ts';

/** An implementation and the profile that it is judged by. */
export interface Compared {
  readonly subject: Subject;
  readonly reference: Reference;
}

/** One way in which the two differ. */
export interface FoundDifference extends DifferenceBetween {
  readonly scenario: Scenario;
  /** How many scenarios showed it. */
  readonly count: number;
}

export interface ComparedSubjects {
  readonly levels: readonly Level[];
  /** Scenarios of which both gave an observation. */
  readonly compared: number;
  /** Scenarios that one of them does not support, or broke down at. */
  readonly leftOut: number;
  readonly differences: readonly FoundDifference[];
}

export interface CompareOptions {
  readonly seed: number;
  readonly budget: Budget;
  readonly levels?: readonly Level[];
  readonly signal?: AbortSignal;
}

const CANDIDATES_MAX = 1_000;
const NOTHING: Verdict = { findings: [], fired: [], steps: 0 };

/** What both can do. */
const shared = (first: Capabilities, second: Capabilities): Capabilities => {
  const levels = first.levels.filter((level) => second.levels.includes(level));
  const operations = Object.fromEntries(levels.map((level) => [level, [...commonOperations([first, second], level)]]));
  return { ...first, levels, operations };
};

/** Both run each scenario; what the second did is found by what the first did. */
const pairOf = (first: Subject, second: Subject) => {
  const partners = new WeakMap<Outcome, Outcome>();
  return {
    window: Math.min(first.window, second.window),
    run: async (scenarios: readonly Scenario[]): Promise<readonly Outcome[]> => {
      const [lefts, rights] = await Promise.all([first.run(scenarios), second.run(scenarios)]);
      return lefts.map((outcome, index) => {
        // Of its own, since a subject may answer several scenarios by one outcome.
        const left = { ...outcome };
        const right = rights[index];
        if (right !== undefined) partners.set(left, right);
        return left;
      });
    },
    partnerOf: (left: Outcome): Outcome | undefined => partners.get(left),
  };
};

/** Compares the two; the caller closes them. Deterministic for subjects that are. */
export const compareSubjects = async (
  first: Compared,
  second: Compared,
  { seed, budget, levels, signal }: CompareOptions,
): Promise<ComparedSubjects> => {
  const pair = pairOf(first.subject, second.subject);
  let compared = 0;
  let leftOut = 0;
  const judge: Judge = (scenario, left) => {
    const right = pair.partnerOf(left);
    if (left.type !== 'observation' || right?.type !== 'observation') return NOTHING;
    const difference = differenceBetween(
      scenario,
      { reference: first.reference, observation: asRecorded(left.observation) },
      { reference: second.reference, observation: asRecorded(right.observation) },
    );
    return difference === undefined ? NOTHING : { ...NOTHING, findings: [difference.finding] };
  };
  const counting: Judge = (scenario, left) => {
    if (left.type === 'observation' && pair.partnerOf(left)?.type === 'observation') compared++;
    else leftOut++;
    return judge(scenario, left);
  };
  const capabilities = shared(first.subject.capabilities, second.subject.capabilities);
  const narrowing = { budget, ...(levels === undefined ? {} : { levels }) };
  const plan = makePlan(first.reference, capabilities, [], narrowing);
  const stopped = (): boolean => signal?.aborted === true;
  const found = new Map<string, Failure>();
  for (const { arbitrary, firstRun, runs, ms } of plan.campaigns) {
    if (stopped()) break;
    const limit = runs === undefined ? { deadlineMs: ms ?? 1 } : { runs };
    const result = await search({ subject: pair, arbitrary, judge: counting, seed, firstRun, ...limit, stopped });
    addFailures(found, result.found);
  }
  const differences: FoundDifference[] = [];
  for (const { scenario, signature, finding, count } of found.values()) {
    const shrunk = await shrinkFailure({
      subject: pair,
      judge,
      reference: first.reference,
      scenario,
      signature,
      budget: { candidates: CANDIDATES_MAX },
      stopped,
    });
    const shown = shrunk.finding ?? finding;
    const meaning = shown.by as DifferenceBetween['meaning'];
    differences.push({
      meaning,
      finding: shown,
      scenario: shrunk.finding === undefined ? scenario : shrunk.scenario,
      count,
    });
  }
  return { levels: plan.levels, compared, leftOut, differences };
};
