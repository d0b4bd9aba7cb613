// The kill matrix: who objects to which mutant. Made from the results of all hunts; what is wrong with the suite follows from it.

import type { Variant } from '#impl';
import { INVARIANTS } from '#spec';
import { blameFloorFaults, misblameFaults } from './blame-faults.ts';
import { FLOORS, levelBlames, type LevelBlame, type BlameFloors } from './blame-figures.ts';
import type { HuntResult } from './hunt.ts';
import type { KeptVector } from './kept-vector.ts';
import type { MatrixFault } from './matrix-fault.ts';
import { misblamesOf, type Misblame } from './misblames.ts';
import type { NotBlamed } from './not-blamed.ts';
import type { PairResult } from './try-pair.ts';

/** One mutant or erratum and what became of it. */
export interface MatrixRow extends HuntResult {
  readonly type: Variant['type'];
  readonly clauses: readonly string[];
  readonly summary: string;
  readonly source: string;
}

/** One invariant and what it is good for. */
export interface InvariantRow {
  readonly id: string;
  readonly name: string;
  readonly guards: readonly string[];
  /** Every mutant that it objects to. */
  readonly kills: readonly string[];
  /** Those of them that break a clause which it claims to guard. */
  readonly guarded: readonly string[];
}

/** One golden vector and what it is good for. */
export interface VectorRow {
  readonly id: string;
  /** The mutants that die by it. */
  readonly kills: readonly string[];
  /** Situations that no other vector has. */
  readonly pins: number;
  /** Why it is kept all the same, where it kills nothing and pins nothing. */
  readonly keptFor?: string;
}

export interface KillMatrix {
  readonly format: 1;
  readonly suite: string;
  readonly seed: number;
  readonly rows: readonly MatrixRow[];
  /** Whether the first failures name what is broken, by level; the pairs of a whole matrix. */
  readonly blamed: readonly LevelBlame[];
  readonly misblames: readonly Misblame[];
  readonly pairs: readonly PairResult[];
  /** Of a whole matrix; empty where single mutants were asked for. */
  readonly invariants: readonly InvariantRow[];
  readonly vectors: readonly VectorRow[];
  readonly faults: readonly MatrixFault[];
  /** Milliseconds for all of it. */
  readonly ms: number;
}

export interface MatrixParts {
  readonly suite: string;
  readonly seed: number;
  readonly variants: readonly Variant[];
  readonly results: readonly HuntResult[];
  /** The pins of every vector, where the matrix is whole. */
  readonly pins?: ReadonlyMap<string, number>;
  readonly kept: readonly KeptVector[];
  readonly pairs: readonly PairResult[];
  readonly notBlamed: readonly NotBlamed[];
  /** Those in force if absent. */
  readonly floors?: BlameFloors;
  readonly ms: number;
}

/** Whether some oracle objects to it. */
export const isDead = ({ vectors, kills }: HuntResult): boolean => vectors.length > 0 || Object.keys(kills).length > 0;

const rowOf = ({ type, clauses, summary, source }: Variant, result: HuntResult): MatrixRow => ({
  type,
  clauses,
  summary,
  source,
  ...result,
});

const invariantRows = (rows: readonly MatrixRow[]): readonly InvariantRow[] =>
  INVARIANTS.map(({ id, name, clauses: guards, whole }) => {
    const killed = rows.filter(({ invariants }) => invariants.some((each) => each.id === id));
    return {
      id,
      name,
      guards,
      kills: killed.map(({ mutant }) => mutant),
      guarded: killed
        // What looks at a whole observation guards clauses that have no arm of their own.
        .filter(({ clauses }) => whole !== undefined || clauses.some((clause) => guards.includes(clause)))
        .map(({ mutant }) => mutant),
    };
  });

const vectorRows = (
  rows: readonly MatrixRow[],
  pins: ReadonlyMap<string, number>,
  kept: readonly KeptVector[],
): readonly VectorRow[] => {
  const reasons = new Map(kept.map(({ vector, reason }) => [vector, reason]));
  const kills = new Map<string, string[]>([...pins.keys()].map((id) => [id, []]));
  for (const { mutant, vectors } of rows) for (const id of vectors) kills.get(id)?.push(mutant);
  return [...pins].map(([id, own]) => {
    const keptFor = reasons.get(id);
    return { id, kills: kills.get(id) ?? [], pins: own, ...(keptFor === undefined ? {} : { keptFor }) };
  });
};

const mutantFaults = (rows: readonly MatrixRow[]): readonly MatrixFault[] =>
  rows.flatMap((row): readonly MatrixFault[] => {
    const { mutant: id, differs, summary } = row;
    if (differs === undefined)
      return [{ code: 'same', id, message: `${id} never does anything else than the reference: ${summary}` }];
    const [dispute] = row.disputes;
    if (dispute !== undefined)
      return [{ code: 'dispute', id, message: `the suite disagrees with itself over ${id}: ${dispute}` }];
    return isDead(row) ? [] : [{ code: 'survivor', id, message: `${id} survives: ${summary}` }];
  });

const invariantFaults = (invariants: readonly InvariantRow[]): readonly MatrixFault[] =>
  invariants
    .filter(({ guarded }) => guarded.length === 0)
    .map(({ id, name, guards }) => ({
      code: 'idle-invariant',
      id,
      message: `${id} ${name} kills no mutant of what it claims to guard: ${guards.join(', ')}`,
    }));

const vectorFaults = (vectors: readonly VectorRow[]): readonly MatrixFault[] =>
  vectors.flatMap(({ id, kills, pins, keptFor }): readonly MatrixFault[] => {
    const idle = kills.length === 0 && pins === 0;
    if (idle && keptFor === undefined)
      return [{ code: 'idle-vector', id, message: `${id} kills no mutant and pins nothing that no other vector pins` }];
    if (!idle && keptFor !== undefined)
      return [{ code: 'stale-reason', id, message: `${id} needs no reason to be kept any more: ${keptFor}` }];
    return [];
  });

/** The matrix. Everything but the times is the same for the same seed. */
export const makeKillMatrix = (parts: MatrixParts): KillMatrix => {
  const { suite, seed, variants, results, pins, kept, pairs, notBlamed, floors = FLOORS, ms } = parts;
  const byId = new Map(results.map((result) => [result.mutant, result]));
  const rows = variants.flatMap((variant) => {
    const result = byId.get(variant.id);
    return result === undefined ? [] : [rowOf(variant, result)];
  });
  const blamed = levelBlames(rows, pairs);
  const misblames = misblamesOf(rows, notBlamed);
  const invariants = pins === undefined ? [] : invariantRows(rows);
  const vectors = pins === undefined ? [] : vectorRows(rows, pins, kept);
  const faults = [
    ...mutantFaults(rows),
    ...misblameFaults(misblames, notBlamed, new Set(byId.keys()), floors),
    ...(pins === undefined ? [] : blameFloorFaults(blamed, floors)),
    ...invariantFaults(invariants),
    ...vectorFaults(vectors),
  ];
  return { format: 1, suite, seed, rows, blamed, misblames, pairs, invariants, vectors, faults, ms };
};
