// How far the hunt for each mutant goes, and where.

import type { Variant } from '#impl';
import { LEVELS, type Level } from '#spec';
import type { Registry } from '../registry/registry.ts';
import type { HuntBudget } from './hunt.ts';

/** For the kill matrix: enough for every invariant to object that does so at all often. */
export const MATRIX_BUDGET: HuntBudget = {
  vectors: 'all',
  cases: { first: 1_000, other: 250 },
  judged: 150,
  once: false,
  blames: true,
};

/** To see a mutant die by generated scenarios, whatever the seed. */
export const DEATH_BUDGET: HuntBudget = {
  vectors: 'none',
  cases: { first: 4_000, other: 500 },
  judged: Infinity,
  once: true,
  blames: false,
};

/** To see a mutant die at all. */
export const EVIDENCE_BUDGET: HuntBudget = { ...MATRIX_BUDGET, vectors: 'if-needed', once: true, blames: false };

/** The levels at which a clause that `variant` breaks can be exercised, the plainest first. */
export const levelsOf = ({ clauses }: Pick<Variant, 'clauses'>, registry: Registry): readonly Level[] =>
  LEVELS.filter((level) => clauses.some((id) => registry.clauses.get(id)?.levels.includes(level)));
