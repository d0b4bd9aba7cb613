// The part of a failing scenario that a report shows: the steps around the failing one, so that a long scenario stays readable.

import { PROFILES } from '#impl';
import type { Failure } from '../run/report.ts';
import { narrate, type NarratedStep } from './narrate.ts';

/** The most steps that are shown of one failure. */
const STEPS_SHOWN_MAX = 24;

export interface FailureSteps {
  /** How many steps at the beginning are left out. */
  readonly before: number;
  readonly steps: readonly NarratedStep[];
  /** How many steps after the last one shown are left out. */
  readonly after: number;
}

/** What is told of a failure. */
type Told = Pick<Failure, 'scenario' | 'observed' | 'finding' | 'others'>;

/** The whole story of `failure`, which was judged by `profile`. Throws where the suite is at fault. */
export const storyOf = ({ scenario, observed, finding, others }: Told, profile: string): readonly NarratedStep[] =>
  narrate(scenario, observed, [finding, ...others], [], PROFILES[profile]?.dialect);

/**
 * The steps of `failure` up to the failing one, the last 24 at most, each with what the subject did; it was judged by `profile`. None of them where the
 * story cannot be told, which the run has reported as a fault of the suite.
 */
export const failureSteps = (failure: Told, profile: string): FailureSteps => {
  let story: readonly NarratedStep[];
  try {
    story = storyOf(failure, profile);
  } catch {
    return { before: failure.scenario.steps.length, steps: [], after: 0 };
  }
  const failing = story.findIndex(({ findings }) => findings.length > 0);
  const end = failing === -1 ? story.length : failing + 1;
  const start = Math.max(0, end - STEPS_SHOWN_MAX);
  return { before: start, steps: story.slice(start, end), after: story.length - end };
};
