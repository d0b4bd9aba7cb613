// The figures of a kill matrix that both of its reports give: how many died by whom, how soon, and which took longest.

import type { Kill } from './hunt.ts';
import { isDead, type KillMatrix, type MatrixRow } from './kill-matrix.ts';

const WORST = 10;

/** The middle of the sorted values; NaN of none. */
export const median = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN;

/** The first objection of any oracle to generated scenarios. */
export const firstKill = ({ kills }: Pick<MatrixRow, 'kills'>): Kill | undefined =>
  Object.values(kills).sort((left, right) => left.cases - right.cases)[0];

/** How soon a mutant dies: by generated scenarios, or by the golden vectors where those do not do it. */
export const deathOf = (row: MatrixRow): Pick<Kill, 'cases' | 'ms'> | undefined => firstKill(row) ?? row.byVectors;

/** Who kills a mutant, in the order of the columns. */
const KILLERS = [
  { name: 'reference', kills: ({ kills }: MatrixRow) => kills.reference !== undefined },
  { name: 'invariants', kills: ({ invariants }: MatrixRow) => invariants.length > 0 },
  { name: 'golden record', kills: ({ records }: MatrixRow) => records.length > 0 },
  { name: 'vectors, by any oracle', kills: ({ vectors }: MatrixRow) => vectors.length > 0 },
  { name: 'generated scenarios, by any oracle', kills: ({ kills }: MatrixRow) => Object.keys(kills).length > 0 },
] as const;

export interface MatrixFigures {
  readonly mutants: number;
  readonly dead: number;
  /** Of each killer, how many mutants die by it. */
  readonly by: readonly { readonly name: string; readonly kills: number }[];
  readonly medianCases: number;
  readonly medianMs: number;
  /** The rows that took most scenarios, and most time. */
  readonly mostCases: readonly MatrixRow[];
  readonly mostMs: readonly MatrixRow[];
}

/** The figures of `rows`. */
export const figuresOf = ({ rows }: Pick<KillMatrix, 'rows'>): MatrixFigures => {
  const dead = rows.filter(isDead);
  const by = (field: 'cases' | 'ms') => (row: MatrixRow) => deathOf(row)?.[field] ?? 0;
  const most = (field: 'cases' | 'ms'): readonly MatrixRow[] =>
    dead.toSorted((left, right) => by(field)(right) - by(field)(left)).slice(0, WORST);
  return {
    mutants: rows.length,
    dead: dead.length,
    by: KILLERS.map(({ name, kills }) => ({ name, kills: rows.filter(kills).length })),
    medianCases: median(dead.map(by('cases'))),
    medianMs: median(dead.map(by('ms'))),
    mostCases: most('cases'),
    mostMs: most('ms'),
  };
};
