// What `distinguish` does with two opened sides: compares given scenarios, goes through all of a small scope, or searches.

import type { Reference } from '#impl';
import type { Level, Scenario } from '#spec';
import { compareScenarios } from '../distinguish/compare-scenarios.ts';
import type { Distinction } from '../distinguish/distinction.ts';
import { distinguish, type DistinguishOptions } from '../distinguish/distinguish.ts';
import { distinguishExhaustively } from '../distinguish/distinguish-exhaustively.ts';
import { levelWeights } from '../distinguish/level-weights.ts';
import { VECTORS_FOLDER } from '../package-root.ts';
import type { Registry } from '../registry/registry.ts';
import { loadVectors } from '../scenario-file/load-vectors.ts';

/** The golden vectors of the dialect; none where they cannot be read, for they are not what was asked for. */
const vectorsOf = async ({ dialect }: Reference, registry: Registry): Promise<readonly Scenario[]> => {
  const vectors = await loadVectors(VECTORS_FOLDER, registry);
  if (vectors.type === 'error') return [];
  return vectors.value.filter((entry) => entry.dialect === dialect.name).map(({ scenario }) => scenario);
};

type Context = Required<Pick<DistinguishOptions, 'sides' | 'pair' | 'registry' | 'seed' | 'signal' | 'onProgress'>>;

/** How differences are looked for. */
export interface Way {
  /** Compares these, whatever else is asked for. */
  readonly scenarios?: readonly Scenario[];
  /** Goes through all scenarios of up to so many steps. */
  readonly exhaustive?: number;
  readonly level?: readonly Level[];
  readonly steering: boolean;
  readonly cases: number;
  /** Milliseconds, instead of a number of cases. */
  readonly time?: number;
}

/** One distinction for each given scenario, or the one that a search gives. With `exhaustive` both sides must be references. */
export const findDistinctions = async (context: Context, way: Way): Promise<readonly Distinction[]> => {
  const { sides, pair, registry, signal, onProgress } = context;
  if (way.scenarios !== undefined) return compareScenarios(context, way.scenarios);
  const [first, second] = sides;
  if (way.exhaustive !== undefined && first.type === 'reference' && second.type === 'reference')
    return [
      await distinguishExhaustively({
        sides: [first, second],
        registry,
        depth: way.exhaustive,
        signal,
        onProgress: (depth, done, total) => onProgress({ what: `scenarios of ${depth} steps`, done, total }),
      }),
    ];
  const levels = pair.levels.filter((level) => way.level?.includes(level) ?? true);
  return [
    await distinguish({
      ...context,
      lastResort: () => vectorsOf(pair.referee, registry),
      weights: levelWeights(levels, sides, registry),
      steered: way.steering,
      ...(way.time === undefined ? { casesMax: way.cases } : { casesMax: Infinity, deadlineMs: way.time }),
    }),
  ];
};
