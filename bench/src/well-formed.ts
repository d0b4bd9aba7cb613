// The scenarios that every figure is taken of: well-formed ones, the same ones each time.

import type { Arbitrary } from 'fast-check';
import { generatorsOf, scenarioOf } from '#conformance';
import { execute, kardia, type Reference } from '#impl';
import type { Level, Scenario } from '#spec';

export const RUNS = 2_000;
export const SEED = 1;

/** What draws the well-formed scenarios of a level, in the dialect of `reference`. */
export const wellFormed = (level: Level, reference: Reference = kardia): Arbitrary<Scenario> => {
  const [generator] = generatorsOf(level, { setState: true }, reference);
  if (generator === undefined) throw new Error(`no generator of ${level}`);
  return generator.arbitrary;
};

/** `RUNS` of them in Kardia's dialect. */
export const draw = (level: Level): readonly Scenario[] => {
  const arbitrary = wellFormed(level);
  return Array.from({ length: RUNS }, (_, run) => scenarioOf(arbitrary, SEED, run));
};

export const stepsOf = (scenarios: readonly Scenario[]): number =>
  scenarios.reduce((sum, { steps }) => sum + steps.length, 0);

/** What goes over the wire of each, as one text. */
export const textsOf = (scenarios: readonly Scenario[]): readonly string[] =>
  scenarios.map((scenario) =>
    JSON.stringify({ scenario, observation: execute(kardia, scenario, ([first]) => first as number).observation }),
  );
