// Scenarios drawn by chance: the generators of each level in their shares, each level as often as it is weighted.

import type { Arbitrary } from 'fast-check';
import type { Level, Scenario } from '#spec';
import { generatorsOf } from '../arbitraries/generators.ts';
import { scenarioOf } from '../search/search.ts';
import type { Pair } from './pair.ts';

/** How often each level is drawn, relative to the others; one that is absent is not. */
export type LevelWeights = ReadonlyMap<Level, number>;

/** Draws case after case: the same for the same seed. */
export interface FreshCases {
  readonly draw: () => Scenario;
  /** The level of the scenario that `draw` would give. */
  readonly levelAhead: () => Level;
  /** Passes over that scenario; what is drawn later stays the same. */
  readonly skip: () => void;
  /** Draws scenarios of one level, further ones of the same sequence; nothing where there is no generator. */
  readonly drawFrom: (level: Level) => (() => Scenario) | undefined;
}

interface Source {
  readonly level: Level;
  readonly arbitrary: Arbitrary<Scenario>;
  readonly weight: number;
  drawn: number;
}

/** The source that is furthest behind its weight. */
const nextOf = (sources: readonly Source[]): Source | undefined => {
  let next: Source | undefined;
  for (const source of sources)
    if (next === undefined || (source.drawn + 1) / source.weight < (next.drawn + 1) / next.weight) next = source;
  return next;
};

/** The cases of a pair; nothing where there is no level that both have, or no generator for what both can do. */
export const freshCases = (
  pair: Pick<Pair, 'abilities' | 'referee'>,
  weights: LevelWeights,
  seed: number,
): FreshCases | undefined => {
  const sources = [...weights].flatMap(([level, weight]) => {
    const own = generatorsOf(level, pair.abilities(level), pair.referee);
    const shares = own.reduce((sum, { share }) => sum + share, 0);
    return own.map(({ arbitrary, share }): Source => ({
      level,
      arbitrary,
      weight: (weight * share) / shares,
      drawn: 0,
    }));
  });
  if (sources.length === 0) return undefined;
  let run = 0;
  const drawOne = (source: Source): Scenario => {
    source.drawn++;
    return scenarioOf(source.arbitrary, seed, run++);
  };
  return {
    draw: () => drawOne(nextOf(sources) as Source),
    levelAhead: () => (nextOf(sources) as Source).level,
    skip: () => {
      (nextOf(sources) as Source).drawn++;
      run++;
    },
    drawFrom: (level) => {
      const own = sources.filter((each) => each.level === level);
      return own.length === 0 ? undefined : () => drawOne(nextOf(own) as Source);
    },
  };
};
