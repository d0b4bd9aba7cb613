// Two programs on one scenario. Neither can follow the other, so a profile is the referee of what was legal:
//  - what the referee accepts of both is no difference, and the scenario is followed no further;
//  - nor are two choices at a step that leaves one, unless the referee has accepted both up to there and refuses one of them;
//  - everything else that differs is a difference, whoever is right.

import { operationOf, type Observation, type Scenario } from '#spec';
import type { Reference } from '#impl';
import { accept } from '../oracles/accept.ts';
import { blame, traceStep } from '../oracles/blame.ts';
import { sameJson } from '../oracles/compare-results.ts';
import { firstDifference } from '../oracles/first-difference.ts';
import { findingAt, type Verdict } from '../oracles/finding.ts';
import { choicesIn } from '../oracles/following-chooser.ts';
import { isChoice } from '../search/has-choice.ts';
import type { Comparison } from './comparison.ts';
import { partingOf } from './parting-of.ts';

/** A program by its name, and what it did. */
export interface Acted {
  readonly name: string;
  readonly observation: Observation;
}

const upTo = (scenario: Scenario, { observation }: Acted, step: number): readonly [Scenario, Observation] => [
  // The steps are the scenario's own.
  { ...scenario, steps: scenario.steps.slice(0, step + 1) } as Scenario,
  { ...observation, steps: observation.steps.slice(0, step + 1) },
];

/** Compares what two programs did. */
export const comparePrograms = (referee: Reference, scenario: Scenario, first: Acted, second: Acted): Comparison => {
  const [left, right] = [first.observation.steps, second.observation.steps];
  const verdict = accept(referee, scenario, second.observation);
  const same: Comparison = { type: 'same', fired: verdict.fired, steps: verdict.steps };
  const differs = firstDifference(left, right);
  if (differs === undefined) return same;
  const { step, difference } = differs;
  const [ofFirst, ofSecond] = [first, second].map((acted): Verdict => accept(referee, ...upTo(scenario, acted, step)));
  const [earlier, later] = [ofFirst?.findings[0], ofSecond?.findings[0]];
  if (earlier === undefined && later === undefined) return same;
  const refused = [earlier, later].filter((finding) => finding !== undefined);
  const taken = scenario.steps[step];
  if (taken !== undefined && isChoice(taken) && !sameJson(choicesIn(left[step]), choicesIn(right[step]))) {
    const isRefused = refused.length === 1 && refused[0]?.step === step;
    if (!isRefused) return same;
  }
  const clause =
    refused.find((finding) => finding.step === step)?.clause ??
    blame(scenario, traceStep(referee, scenario, left, step), difference) ??
    '';
  const message = `${operationOf(taken ?? { nothing: null })}: ${difference.place} differs`;
  return partingOf(
    first.name,
    second.name,
    {
      findings: [findingAt(scenario, { oracle: 'reference', clause, step, ...difference, message })],
      fired: verdict.fired,
      steps: step + 1,
    },
    right,
  );
};
