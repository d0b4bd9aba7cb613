// Keeps steps that are known to bring the subject's process down out of scenarios. What is kept out is a function of the scenario and of the
// kinds that are known, so that a run with one seed is the same for any number of threads.

import type { Reference } from '#impl';
import { operationOf, type Scenario } from '#spec';
import { isWellFormedScenario } from '../arbitraries/well-formed.ts';
import { isRunnable } from '../search/runnable.ts';
import { deadlyStep } from './deadly-step.ts';
import { firedByStep } from './fired-by-step.ts';
import { isOfKind, type DeathKind } from './known-deaths.ts';

/** What is left of a scenario. */
export type Avoided =
  | { readonly type: 'whole'; readonly scenario: Scenario }
  /** Without some of its steps; its id says so. */
  | { readonly type: 'shortened'; readonly scenario: Scenario }
  /** Nothing is. */
  | { readonly type: 'avoided'; readonly scenario: Scenario };

/** Whom scenarios are drawn for, and which steps are to be kept out. */
export interface Avoidance {
  readonly reference: Reference;
  readonly seed: number;
  /** Of one level. */
  readonly kinds: readonly DeathKind[];
}

const withSteps = (scenario: Scenario, steps: readonly object[]): Scenario =>
  // The steps are a selection of the scenario's own.
  ({ ...scenario, steps }) as unknown as Scenario;

/** The index of the first step that is to be kept out, -1 if there is none. */
const firstKnown = ({ reference, seed, kinds }: Avoidance, scenario: Scenario): number => {
  const fired = firedByStep(reference, scenario, seed);
  return scenario.steps.findIndex((step, index) => {
    const deadly = deadlyStep(scenario.level, step, fired[index] ?? []);
    return kinds.some((kind) => isOfKind(kind, deadly));
  });
};

/** Without step `index`; cut before it where what follows needs it. */
const without = (reference: Reference, scenario: Scenario, index: number): Scenario => {
  const rest = withSteps(scenario, (scenario.steps as readonly object[]).toSpliced(index, 1));
  const isFit =
    isRunnable(rest, reference.dialect) &&
    (!isWellFormedScenario(scenario, reference) || isWellFormedScenario(rest, reference));
  return isFit ? rest : withSteps(scenario, scenario.steps.slice(0, index));
};

/** Prepares scenarios of one level. */
export const avoidDeaths = (avoidance: Avoidance): ((scenario: Scenario) => Avoided) => {
  const operations = new Set(avoidance.kinds.map(({ operation }) => operation));
  const mayBeKnown = ({ steps }: Scenario): boolean => steps.some((step) => operations.has(operationOf(step)));
  return (scenario) => {
    let rest = scenario;
    while (mayBeKnown(rest)) {
      const index = firstKnown(avoidance, rest);
      if (index < 0) break;
      rest = without(avoidance.reference, rest, index);
    }
    if (rest === scenario) return { type: 'whole', scenario };
    if (rest.steps.length === 0) return { type: 'avoided', scenario };
    return { type: 'shortened', scenario: { ...rest, id: `${scenario.id}_shortened` } };
  };
};
