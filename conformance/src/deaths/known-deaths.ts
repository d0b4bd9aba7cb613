// The kinds of death that a run has met, by level: what later scenarios avoid. A kind is a step in a situation; where several situations of one
// shape, or a situation that does not decide it, brought the process down, the shape is the kind, and then the operation.

import type { Level } from '#spec';
import type { StepKeys } from './step-keys.ts';

/** So many situations of one shape, or shapes of one operation, make the more general kind. */
const SPECIAL_MAX = 3;

export interface KnownDeaths {
  /** Adds a kind. One that is known already although its steps are avoided is made more general. */
  readonly add: (level: Level, keys: StepKeys) => void;
  /** The keys of the steps to avoid at `level`. */
  readonly at: (level: Level) => ReadonlySet<string>;
}

/** None yet. */
export const startKnownDeaths = (): KnownDeaths => {
  const known = new Map<Level, Set<string>>();
  const special = new Map<string, Set<string>>();

  /** Whether `key`, the next more general one, is to be known in place of those like `of`. */
  const isCommon = (level: Level, key: string, of: string): boolean => {
    const place = `${level} ${key}`;
    const those = special.get(place) ?? new Set();
    special.set(place, those.add(of));
    return those.size >= SPECIAL_MAX;
  };

  return {
    add: (level, { operation, shape, situation }) => {
      const keys = known.get(level) ?? new Set();
      known.set(level, keys);
      if (!keys.has(situation) && !isCommon(level, shape, situation)) keys.add(situation);
      else if (!keys.has(shape) && !isCommon(level, operation, shape)) keys.add(shape);
      else keys.add(operation);
    },
    at: (level) => known.get(level) ?? new Set(),
  };
};
