// The golden record: what was recorded of the implementation that the specification describes, or what is expected where
// an erratum applies.

import type { Json, Observation, Scenario, StepResult } from '#spec';
import type { Reference } from '#impl';
import { compareResults, sameJson } from './compare-results.ts';
import { findingAt, type Finding } from './finding.ts';
import { isLeftOpen } from './left-open.ts';
import { choicesIn } from './following-chooser.ts';

const NO_FINDINGS: readonly Finding[] = [];

/** What the record says of an observation. */
export interface Recorded {
  readonly findings: readonly Finding[];
  /** How many steps at the beginning are as they were recorded. */
  readonly agreed: number;
}

/**
 * Objects to the first step that differs from the record. Where the record marks a choice and the subject took another, or where the specification
 * leaves open what differs, the record says nothing about the steps after it; nor does it where it crashes and the profile does not demand that.
 */
export const compareWithRecord = (
  scenario: Scenario,
  record: readonly StepResult[],
  observation: Observation,
  crashes: Reference['crashes'],
): Recorded => {
  for (let step = 0; step < record.length; step++) {
    const expected = record[step] as StepResult;
    if (expected.crash !== undefined && crashes === 'unspecified') return { findings: NO_FINDINGS, agreed: step };
    const observed = observation.steps[step] ?? {};
    const differences = compareResults(expected, observed);
    const shown = { scenario, step, expected, observed: observation.steps, differences };
    if (differences.length > 0 && (tookAnotherChoice(scenario, step, expected, observed) || isLeftOpen(shown)))
      return { findings: NO_FINDINGS, agreed: step };
    if (differences.length > 0)
      return {
        findings: differences.map(({ place, expected: recorded, observed: seen }) =>
          findingAt(scenario, {
            oracle: 'golden-record',
            clause: scenario.clauses[0] ?? scenario.id,
            by: scenario.id,
            step,
            place,
            expected: recorded,
            observed: seen,
            message: `${scenario.id}, step ${step}: ${place} is not what was recorded`,
          }),
        ),
        agreed: step,
      };
  }
  return { findings: surplus(scenario, record, observation), agreed: record.length };
};

/** Whether a choice of the step may leave no trace: a data tick that picks a part which the store lacks only sleeps. */
const mayLeaveNoTrace = (scenario: Scenario, step: number): boolean => {
  const taken = scenario.steps[step];
  return taken !== undefined && 'tick' in taken && taken.tick.routine === 'data';
};

/** Whether both picked something, and not the same: to pick nothing is no choice, unless a choice may leave no trace. */
const tookAnotherChoice = (scenario: Scenario, step: number, expected: StepResult, observed: StepResult): boolean => {
  if (expected.choice !== true || observed.crash !== undefined) return false;
  const [recorded, taken] = [choicesIn(expected), choicesIn(observed)];
  if (sameJson(recorded, taken)) return false;
  return mayLeaveNoTrace(scenario, step) || (recorded.length > 0 && taken.length > 0);
};

const surplus = (scenario: Scenario, record: readonly StepResult[], observation: Observation): readonly Finding[] =>
  observation.steps.length <= record.length
    ? NO_FINDINGS
    : [
        findingAt(scenario, {
          oracle: 'golden-record',
          clause: scenario.clauses[0] ?? scenario.id,
          by: scenario.id,
          step: record.length,
          place: 'steps',
          expected: null,
          observed: observation.steps[record.length] as unknown as Json,
          message: `${scenario.id} goes on after the step at which the record ends`,
        }),
      ];
