// How often guards are looked at and do not hold, where nothing is wrong: what speaks for a clause that should have ended a rule and did not.

import { startRun, type Reference } from '#impl';
import { LEVELS, type Level, type Scenario } from '#spec';
import { generatorsOf } from '../arbitraries/generators.ts';
import { scenarioOf } from '../search/search.ts';
import { seededChooser } from '../subjects/seeded-chooser.ts';
import { alteredWatch } from '../oracles/altered-run.ts';

/** The scenarios of each level that are looked at. */
const SAMPLE = 60;

type Counts = ReadonlyMap<string, number>;

const add = (sum: Map<string, number>, clause: string, count: number): void =>
  void sum.set(clause, (sum.get(clause) ?? 0) + count);

/** The guards of one scenario that did not hold, as often as they did not. */
const passedOverIn = (reference: Reference, scenario: Scenario, seed: number): readonly string[] => {
  const watch = alteredWatch();
  const run = startRun(reference, scenario, seededChooser(seed, scenario.id), watch);
  if (run.setup !== undefined) return [];
  for (const step of scenario.steps) if (run.step(step).crash !== undefined) break;
  return watch.asked.filter(({ type, answer }) => type === 'guard' && answer === false).map(({ name }) => name);
};

const sampled = (reference: Reference, level: Level, seed: number): Counts => {
  const sum = new Map<string, number>();
  const arbitraries = generatorsOf(level, { setState: true }, reference);
  for (let run = 0; run < SAMPLE; run++) {
    const { arbitrary } = arbitraries[run % arbitraries.length] as (typeof arbitraries)[number];
    const scenario = scenarioOf(arbitrary, seed, run);
    for (const clause of passedOverIn(reference, scenario, seed)) add(sum, clause, 1);
  }
  return sum;
};

/** Estimates, by clause, how often its guard did not hold in a run; `scenarios` says how many of each level were judged. */
export type PassedOver = (scenarios: (level: Level) => number) => Counts;

/** An estimate by a sample of each level, which is drawn when it is needed first. */
export const passedOverBy = (reference: Reference, seed: number): PassedOver => {
  const known = new Map<Level, Counts>();
  const of = (level: Level): Counts => {
    let counts = known.get(level);
    if (counts === undefined) known.set(level, (counts = sampled(reference, level, seed)));
    return counts;
  };
  return (scenarios) => {
    const sum = new Map<string, number>();
    for (const level of LEVELS) {
      const judged = scenarios(level);
      if (judged > 0) for (const [clause, count] of of(level)) add(sum, clause, (count * judged) / SAMPLE);
    }
    return sum;
  };
};
