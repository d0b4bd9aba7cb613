// The scenarios that mutants are hunted with: the golden vectors, and generated ones level by level. Each is run on the faithful reference once, however
// many mutants look at it.

import type { Arbitrary } from 'fast-check';
import { execute, type Reference } from '#impl';
import { LEVELS, type Level, type Scenario, type StepResult } from '#spec';
import { addCount } from '../add-count.ts';
import { generatorsOf } from '../arbitraries/generators.ts';
import type { Passes } from '../oracles/name-clauses.ts';
import { recordOf } from '../run/record-of.ts';
import { usualSteps } from '../run/usual-steps.ts';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';
import { scenarioOf } from '../search/search.ts';
import { seededChooser } from '../subjects/seeded-chooser.ts';
import { traceRules } from './trace-rules.ts';

/** One scenario, and what the reference does in it. */
export interface Case {
  readonly scenario: Scenario;
  /** What a golden vector demands. */
  readonly record?: readonly StepResult[];
  /** The reference's observation as JSON: equal texts are equal behaviour. */
  readonly shown: string;
  /** The clauses that fired, step by step. */
  readonly fired: readonly (readonly string[])[];
  /** The rules that were used. */
  readonly rules: ReadonlySet<string>;
  /** Milliseconds that it took to draw it and to run the reference. */
  readonly ms: number;
}

export interface CaseStock {
  readonly reference: Reference;
  /** Of the choices of whatever is run, and of the generators. */
  readonly seed: number;
  /** The golden vectors. */
  readonly vectors: () => readonly Case[];
  /** Generated scenario `run` (0 and up) of `level`: the generators of a run take turns, each as often as its share. */
  readonly generated: (level: Level, run: number) => Case;
  /** What passes in a run that comes to `level`: in the levels before it, and in `runs` scenarios of its own. */
  readonly passes: (level: Level, runs: number) => Passes;
}

/** Scenarios of each level before the one that is looked at: what passes there speaks for a clause here. */
const EARLIER_RUNS = 60;

/** For how many each of them stands: a run judges that many more scenarios of the levels before. */
const EARLIER_EACH = 10;

type FiredCounts = ReadonlyMap<string, number>;

const plus = (left: FiredCounts, clauses: Iterable<readonly [string, number]>): FiredCounts => {
  const sum = new Map(left);
  for (const [clause, count] of clauses) addCount(sum, clause, count);
  return sum;
};

const times = (counts: FiredCounts, factor: number): FiredCounts =>
  new Map([...counts].map(([clause, count]) => [clause, count * factor] as const));

/** The seed of the choices in golden vectors, whatever the seed of the hunt: what they show does not change. */
const VECTOR_SEED = 0;

/** The seed of the choices of a subject in `scenario`. */
export const choiceSeed = ({ record }: Pick<Case, 'record'>, seed: number): number =>
  record === undefined ? seed : VECTOR_SEED;

/** A stock under `reference`, with the vectors of its dialect; whatever is asked for is made once and kept. */
export const startStock = (reference: Reference, entries: readonly VectorEntry[], seed: number): CaseStock => {
  const caseOf = (started: number, scenario: Scenario, record?: readonly StepResult[]): Case => {
    const known = record === undefined ? {} : { record };
    const { reference: watched, used } = traceRules(reference);
    const choose = seededChooser(choiceSeed(known, seed), scenario.id);
    const { observation, fired } = execute(watched, scenario, choose);
    const shown = JSON.stringify(observation);
    return { scenario, ...known, shown, fired, rules: used, ms: performance.now() - started };
  };

  let vectors: readonly Case[] | undefined;
  const drawn = new Map<Level, { readonly arbitraries: readonly Arbitrary<Scenario>[]; readonly cases: Case[] }>();

  const drawnOf = (level: Level) => {
    let own = drawn.get(level);
    if (own === undefined) {
      const arbitraries = generatorsOf(level, { setState: true }).flatMap(({ share, arbitrary }) =>
        Array.from({ length: share }, () => arbitrary),
      );
      drawn.set(level, (own = { arbitraries, cases: [] }));
    }
    return own;
  };

  const generated = (level: Level, run: number): Case => {
    const { arbitraries, cases } = drawnOf(level);
    const known = cases[run];
    if (known !== undefined) return known;
    const started = performance.now();
    const arbitrary = arbitraries[run % arbitraries.length] as Arbitrary<Scenario>;
    return (cases[run] = caseOf(started, scenarioOf(arbitrary, seed, run)));
  };

  const { passedOver } = usualSteps(reference, seed);
  const firedIn = new Map<Level, FiredCounts[]>();
  /** In how many steps of the first `runs` scenarios of a level each clause fires. */
  const firedWithin = (level: Level, runs: number): FiredCounts => {
    let sums = firedIn.get(level);
    if (sums === undefined) firedIn.set(level, (sums = [new Map()]));
    while (sums.length <= runs) {
      const { fired } = generated(level, sums.length - 1);
      sums.push(
        plus(
          sums.at(-1) as FiredCounts,
          fired.flatMap((clauses) => [...new Set(clauses)].map((clause) => [clause, 1] as const)),
        ),
      );
    }
    return sums[runs] as FiredCounts;
  };

  return {
    reference,
    seed,
    passes: (level, runs) => {
      const earlier = LEVELS.slice(0, LEVELS.indexOf(level));
      return {
        fired: earlier.reduce(
          (sum, each) => plus(sum, times(firedWithin(each, EARLIER_RUNS), EARLIER_EACH)),
          firedWithin(level, runs),
        ),
        passedOver: passedOver((each) =>
          each === level ? runs : earlier.includes(each) ? EARLIER_RUNS * EARLIER_EACH : 0,
        ),
      };
    },
    vectors: () =>
      (vectors ??= entries
        .filter(({ dialect }) => dialect === reference.dialect.name)
        .map((entry) => caseOf(performance.now(), entry.scenario, recordOf(reference, entry) ?? []))),
    generated,
  };
};
