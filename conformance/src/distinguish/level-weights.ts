// At which levels two sides are likely to part: those at which the clauses can be exercised that the variants change.

import type { Level } from '#spec';
import type { Registry } from '../registry/registry.ts';
import type { LevelWeights } from './fresh-cases.ts';
import { variantsBetween, type VariantSide } from './variants-between.ts';

/** How much more often such a level is drawn than another. */
const LIKELY = 8;

/** Weights for `levels`. A variant that both sides have makes no difference, so it does not count; nor is a level left out. */
export const levelWeights = (
  levels: readonly Level[],
  sides: readonly [VariantSide, VariantSide],
  registry: Registry,
): LevelWeights => {
  const likely = new Set(
    variantsBetween(sides).flatMap(({ clauses }) => clauses.flatMap((id) => registry.clauses.get(id)?.levels ?? [])),
  );
  return new Map(levels.map((level) => [level, likely.has(level) ? LIKELY : 1]));
};
