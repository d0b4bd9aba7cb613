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
  /** The runs of the generators that are judged, in their order: the first ones that fail for either of them alone. */
  readonly runs: readonly number[];
}

/** The most pairs of one level. */
const PAIRS_MAX = 20;

/** Draws for each of them, since not every draw is a pair. */
const DRAWS = 20;

interface Shown {
  readonly variant: Variant;
  readonly runs: readonly number[];
}

const shownAt = (results: readonly HuntResult[], level: Level): readonly Shown[] =>
  results.flatMap(({ mutant, blames }) =>
    blames
      .filter((blame) => blame.level === level && blame.from === 'generated')
      .map(({ runs }) => ({ variant: faultyVariant(mutant), runs })),
  );

const overlap = (left: readonly string[], right: readonly string[]): boolean =>
  left.some((each) => right.includes(each));

/** Whether both are to be seen in one subject: neither takes the other's place, and a clause says which of them it is. */
const isPair = (left: Variant, right: Variant): boolean =>
  left.id !== right.id &&
  !overlap(Object.keys(left.replace), Object.keys(right.replace)) &&
  !overlap(left.clauses, right.clauses);

const pairOf = (level: Level, left: Shown, right: Shown): Pair => ({
  level,
  mutants: [left.variant.id, right.variant.id],
  runs: [...new Set([...left.runs, ...right.runs])].toSorted((one, other) => one - other),
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
