// Coverage by evidence: a clause counts as covered when a mutant of it dies. That its arm ran, or that a vector names it, shows only that
// somebody meant to test it.

import type { Variant } from '#impl';
import { INVARIANTS, type Clause } from '#spec';
import type { Registry } from '../registry/registry.ts';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';
import type { EvidenceFloor } from './evidence-floor.ts';
import type { HuntResult } from './hunt.ts';
import { isDead } from './kill-matrix.ts';

/** What speaks for one clause. */
export interface EvidenceRow {
  readonly id: string;
  readonly requirement: Clause['level'];
  /** Where the prose states it, as `spec/gossiping.md:366`; empty where it is in the registry only. */
  readonly prose: string;
  readonly invariants: readonly string[];
  /** How many golden vectors name it. */
  readonly vectors: number;
  /** How often it fired in the golden vectors and in the generated scenarios of the survey. */
  readonly fired: number;
  readonly killed: readonly string[];
  readonly survivors: readonly string[];
  /** Why no mutant of it dies: it cannot be exercised, or what the floor file says. */
  readonly reason?: string;
}

/** What is wrong with the coverage. */
export interface EvidenceFault {
  readonly code: 'below-floor' | 'no-evidence' | 'stale-reason';
  /** The clause, or `floor`. */
  readonly id: string;
  /** One sentence. */
  readonly message: string;
}

export interface Evidence {
  readonly format: 1;
  readonly seed: number;
  readonly rows: readonly EvidenceRow[];
  readonly covered: number;
  readonly floor: number;
  readonly faults: readonly EvidenceFault[];
}

export interface EvidenceParts {
  readonly seed: number;
  readonly registry: Registry;
  readonly variants: readonly Variant[];
  readonly results: readonly HuntResult[];
  readonly vectors: readonly VectorEntry[];
  readonly fired: ReadonlyMap<string, number>;
  readonly placeOf: (clause: Clause) => string;
  readonly floor: EvidenceFloor;
}

const rowsOf = (parts: EvidenceParts): readonly EvidenceRow[] => {
  const dead = new Set(parts.results.filter(isDead).map(({ mutant }) => mutant));
  const reasons = new Map(parts.floor.without.map(({ clause, reason }) => [clause, reason]));
  return [...parts.registry.clauses.values()]
    .filter(({ retired }) => retired === undefined)
    .map((clause) => {
      const { id, level: requirement, untestable } = clause;
      const mutants = parts.variants.filter(({ clauses }) => clauses.includes(id)).map((variant) => variant.id);
      const reason = untestable ?? reasons.get(id);
      return {
        id,
        requirement,
        prose: parts.placeOf(clause),
        invariants: INVARIANTS.filter(({ clauses }) => clauses.includes(id)).map((invariant) => invariant.id),
        vectors: parts.vectors.filter(({ scenario }) => scenario.clauses.includes(id)).length,
        fired: parts.fired.get(id) ?? 0,
        killed: mutants.filter((mutant) => dead.has(mutant)),
        survivors: mutants.filter((mutant) => !dead.has(mutant)),
        ...(reason === undefined ? {} : { reason }),
      };
    });
};

const isCovered = ({ killed }: EvidenceRow): boolean => killed.length > 0;

const faultsOf = (
  rows: readonly EvidenceRow[],
  { covered: least, without }: EvidenceFloor,
): readonly EvidenceFault[] => {
  const covered = rows.filter(isCovered);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [
    ...(covered.length >= least
      ? []
      : [
          {
            code: 'below-floor' as const,
            id: 'floor',
            message: `${covered.length} clauses have a mutant that dies, the floor is ${least}`,
          },
        ]),
    ...rows
      .filter((row) => row.requirement === 'MUST' && !isCovered(row) && row.reason === undefined)
      .map(({ id, survivors }) => ({
        code: 'no-evidence' as const,
        id,
        message: `${id} is a MUST without evidence and without a reason: ${survivors.length === 0 ? 'it has no mutant' : `${survivors.join(', ')} survives`}`,
      })),
    ...without.flatMap(({ clause }) => {
      const row = byId.get(clause);
      return row === undefined || isCovered(row)
        ? [{ code: 'stale-reason' as const, id: clause, message: `${clause} needs no reason: a mutant of it dies` }]
        : [];
    }),
  ];
};

/** What speaks for every clause, and where that is too little. */
export const gatherEvidence = (parts: EvidenceParts): Evidence => {
  const rows = rowsOf(parts);
  return {
    format: 1,
    seed: parts.seed,
    rows,
    covered: rows.filter(isCovered).length,
    floor: parts.floor.covered,
    faults: faultsOf(rows, parts.floor),
  };
};
