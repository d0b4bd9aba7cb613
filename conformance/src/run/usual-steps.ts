// What a step usually does, where nothing is wrong: how often guards are looked at and do not hold, and how often a clause fires in one step. It
// speaks for a clause that should have ended a rule and did not, and keeps clauses that fire many times a step comparable with others.

import { startRun, type Reference } from '#impl';
import { LEVELS, type Level, type Scenario } from '#spec';
import { addCount } from '../add-count.ts';
import { generatorsOf } from '../arbitraries/generators.ts';
import { alteredWatch } from '../oracles/altered-run.ts';
import type { Passes } from '../oracles/name-clauses.ts';
import { scenarioOf } from '../search/search.ts';
import { seededChooser } from '../subjects/seeded-chooser.ts';

/** The scenarios of each level that are looked at. */
const SAMPLE = 60;

/** What was counted in the sample of a level. */
interface Sample {
  /** Steps in which a guard did not hold. */
  readonly passedOver: Map<string, number>;
  /** Steps in which a clause fired, and how often it fired in them. */
  readonly steps: Map<string, number>;
  readonly firings: Map<string, number>;
}

/** Adds what one scenario does. */
const look = (reference: Reference, scenario: Scenario, seed: number, sample: Sample): void => {
  const watch = alteredWatch();
  const run = startRun(reference, scenario, seededChooser(seed, scenario.id), watch);
  if (run.setup !== undefined) return;
  for (const [index, step] of scenario.steps.entries()) {
    watch.turn(index);
    const fired = watch.fired.length;
    const asked = watch.asked.length;
    const { crash } = run.step(step);
    const clauses = watch.fired.slice(fired);
    for (const clause of clauses) addCount(sample.firings, clause);
    for (const clause of new Set(clauses)) addCount(sample.steps, clause);
    const unheld = watch.asked.slice(asked).filter(({ type, answer }) => type === 'guard' && answer === false);
    for (const clause of new Set(unheld.map(({ name }) => name))) addCount(sample.passedOver, clause);
    if (crash !== undefined) return;
  }
};

const sampleOf = (reference: Reference, level: Level, seed: number): Sample => {
  const sample: Sample = { passedOver: new Map(), steps: new Map(), firings: new Map() };
  const arbitraries = generatorsOf(level, { setState: true }, reference);
  for (let run = 0; run < SAMPLE; run++) {
    const { arbitrary } = arbitraries[run % arbitraries.length] as (typeof arbitraries)[number];
    try {
      look(reference, scenarioOf(arbitrary, seed, run), seed, sample);
    } catch {
      // A fault of the suite itself: it is told of the scenarios that are judged, and a sample may do without one.
    }
  }
  return sample;
};

/** What samples say of a whole run. */
export interface UsualSteps {
  /** In how many steps guards did not hold, where `scenarios` says how many of each level were judged. */
  readonly passedOver: (scenarios: (level: Level) => number) => Passes['passedOver'];
  /** In how many steps clauses fired that `fired` as often. */
  readonly stepsWith: (fired: ReadonlyMap<string, number>, levels: readonly Level[]) => Passes['fired'];
}

/** By samples that are drawn when they are needed first. */
export const usualSteps = (reference: Reference, seed: number): UsualSteps => {
  const known = new Map<Level, Sample>();
  const of = (level: Level): Sample => {
    let sample = known.get(level);
    if (sample === undefined) known.set(level, (sample = sampleOf(reference, level, seed)));
    return sample;
  };
  const total = (levels: readonly Level[], part: 'steps' | 'firings', clause: string): number =>
    levels.reduce((sum, level) => sum + (of(level)[part].get(clause) ?? 0), 0);
  return {
    passedOver: (scenarios) => {
      const sum = new Map<string, number>();
      for (const level of LEVELS) {
        const judged = scenarios(level);
        if (judged > 0)
          for (const [clause, count] of of(level).passedOver) addCount(sum, clause, (count * judged) / SAMPLE);
      }
      return sum;
    },
    stepsWith: (fired, levels) =>
      new Map(
        [...fired].map(([clause, count]) => {
          const firings = total(levels, 'firings', clause);
          return [clause, firings === 0 ? count : (count * total(levels, 'steps', clause)) / firings] as const;
        }),
      ),
  };
};
