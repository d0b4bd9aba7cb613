// Which mutants are tried in pairs: two faults in one subject, as a port has them.

import type { Variant } from '#impl';
import { LEVELS, type Level } from '#spec';
import { randomOf } from '../search/random.ts';
import { faultyVariant } from './faulty-variants.ts';
import type { HuntResult } from './hunt.ts';

/** Two mutants in one subject, at a level at which generated scenarios show each of them. */
export interface Pair {
  readonly level: Level;
  readonly mutants: readonly [string, string];
  /** What is judged, the plainest level first. */
  readonly runs: readonly LevelRuns[];
}

/** The runs of the generators of one level, in their order: the first ones that fail for either mutant alone. */
export interface LevelRuns {
  readonly level: Level;
  readonly runs: readonly number[];
}

/** The most pairs of one level. */
const PAIRS_MAX = 12;

/** Draws for each of them, since not every draw is a pair. */
const DRAWS = 20;

interface Shown {
  readonly variant: Variant;
  /** The runs that fail, by level. */
  readonly runs: ReadonlyMap<Level, readonly number[]>;
}

/** The mutants that generated scenarios show at `level`. */
const shownAt = (results: readonly HuntResult[], level: Level): readonly Shown[] =>
  results.flatMap(({ mutant, blames }) => {
    const generated = blames.filter(({ from }) => from === 'generated');
    const runs = new Map(generated.map((blame) => [blame.level, blame.runs] as const));
    return runs.has(level) ? [{ variant: faultyVariant(mutant), runs }] : [];
  });

const overlap = (left: readonly string[], right: readonly string[]): boolean =>
  left.some((each) => right.includes(each));

/** Whether both are to be seen in one subject: neither takes the other's place, and a clause says which of them it is. */
const isPair = (left: Variant, right: Variant): boolean =>
  left.id !== right.id &&
  !overlap(Object.keys(left.replace), Object.keys(right.replace)) &&
  !overlap(left.clauses, right.clauses);

const together = (left: readonly number[], right: readonly number[]): readonly number[] =>
  [...new Set([...left, ...right])].toSorted((one, other) => one - other);

const pairOf = (level: Level, left: Shown, right: Shown): Pair => ({
  level,
  mutants: [left.variant.id, right.variant.id],
  runs: LEVELS.slice(0, LEVELS.indexOf(level) + 1)
    .map((each) => ({ level: each, runs: together(left.runs.get(each) ?? [], right.runs.get(each) ?? []) }))
    .filter(({ runs }) => runs.length > 0),
});

/** The pairs of `level`, each once: the same for the same seed and results. */
const drawPairsOf = (results: readonly HuntResult[], level: Level, seed: number, most: number): readonly Pair[] => {
  const shown = shownAt(results, level);
  const random = randomOf(seed, LEVELS.indexOf(level));
  const pairs = new Map<string, Pair>();
  for (let draw = 0; draw < most * DRAWS && pairs.size < most && shown.length > 1; draw++) {
    const [one, other] = [random.nextInt(0, shown.length - 1), random.nextInt(0, shown.length - 1)];
    const left = shown[Math.min(one, other)] as Shown;
    const right = shown[Math.max(one, other)] as Shown;
    if (isPair(left.variant, right.variant))
      pairs.set(`${left.variant.id} ${right.variant.id}`, pairOf(level, left, right));
  }
  return [...pairs.values()];
};

/** The pairs of all levels, at most `most` of each. */
export const drawPairs = (results: readonly HuntResult[], seed: number, most: number = PAIRS_MAX): readonly Pair[] =>
  LEVELS.flatMap((level) => drawPairsOf(results, level, seed, most));
