// The kinds of death that a run has met, by level: what later scenarios avoid. A kind is an operation with arguments of one shape, where all the
// clauses fire that fired each time such a step brought the process down; where many shapes of an operation did, the shape does not matter.

import type { Level } from '#spec';
import type { DeadlyStep } from './deadly-step.ts';

/** A kind, as plain data. */
export interface DeathKind {
  readonly operation: string;
  /** Of the arguments; any if absent. */
  readonly shape?: string;
  /** Clauses that all have to fire. */
  readonly clauses: readonly string[];
}

/** So many shapes of one operation make the shape of no account. */
const SHAPES_MAX = 3;

export interface KnownDeaths {
  /** Adds a step that brought the process down. */
  readonly add: (level: Level, step: DeadlyStep) => void;
  /** The kinds of `level`. */
  readonly at: (level: Level) => readonly DeathKind[];
}

/** Whether `step` is of `kind`. */
export const isOfKind = (kind: DeathKind, step: DeadlyStep): boolean =>
  kind.operation === step.operation &&
  (kind.shape === undefined || kind.shape === step.shape) &&
  kind.clauses.every((clause) => step.clauses.includes(clause));

const common = (left: readonly string[], right: readonly string[]): readonly string[] =>
  left.filter((clause) => right.includes(clause));

/** The kinds of one operation with `step` among them. */
const withStep = (kinds: readonly DeathKind[], step: DeadlyStep): readonly DeathKind[] => {
  const { operation, clauses } = step;
  const fits = ({ shape }: DeathKind): boolean => shape === undefined || shape === step.shape;
  const next = kinds.some(fits)
    ? kinds.map((kind) => (fits(kind) ? { ...kind, clauses: common(kind.clauses, clauses) } : kind))
    : [...kinds, step];
  return next.length < SHAPES_MAX
    ? next
    : [{ operation, clauses: next.map((kind) => kind.clauses).reduce((sum, each) => common(sum, each)) }];
};

/** None yet. */
export const startKnownDeaths = (): KnownDeaths => {
  const known = new Map<Level, readonly DeathKind[]>();
  const at = (level: Level): readonly DeathKind[] => known.get(level) ?? [];
  return {
    add: (level, step) => {
      const isOther = ({ operation }: DeathKind): boolean => operation !== step.operation;
      const own = at(level).filter((kind) => !isOther(kind));
      known.set(level, [...at(level).filter(isOther), ...withStep(own, step)]);
    },
    at,
  };
};
