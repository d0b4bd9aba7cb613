// What changed between two versions of the specification: clauses by id, and the golden vectors whose demands changed with them.

import type { Clause } from '#spec';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';
import { canonicalJson } from '../scenario-file/canonical-json.ts';

/** One version: its clauses by id, and the vectors beside it, if there are any. */
export interface SpecVersion {
  readonly name: string;
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly vectors?: readonly VectorEntry[];
}

/** A field of a clause that has another value; nothing stands for one that is not there. */
export interface FieldChange {
  readonly field: string;
  readonly before?: string;
  readonly after?: string;
}

/** What became of one clause. One that is gone is only in the first version: ids are never reused, so it should have been retired. */
export interface ClauseChange {
  readonly id: string;
  readonly change: 'added' | 'retired' | 'changed' | 'gone';
  /** Its text in the later version that has it. */
  readonly text: string;
  /** What else is different, of a clause that both have. */
  readonly fields: readonly FieldChange[];
}

/** What became of one golden vector that names a clause which changed. */
export interface VectorChange {
  readonly id: string;
  readonly change: 'added' | 'removed' | 'demands changed';
  /** The clauses among those that changed which it names. */
  readonly clauses: readonly string[];
}

export interface SpecDiff {
  readonly format: 1;
  readonly before: string;
  readonly after: string;
  readonly clauses: readonly ClauseChange[];
  /** Absent where one of the two has no vectors beside it. */
  readonly vectors?: readonly VectorChange[];
}

/** The fields that say what a clause is, in the order in which they are told. */
const FIELDS = ['level', 'text', 'source', 'heading', 'levels', 'untestable', 'retired'] as const;

const textOf = (value: Clause[(typeof FIELDS)[number]]): string | undefined =>
  typeof value === 'object' ? value.join(', ') : value;

const fieldChanges = (before: Clause, after: Clause): readonly FieldChange[] =>
  FIELDS.flatMap((field) => {
    const [left, right] = [textOf(before[field]), textOf(after[field])];
    if (left === right) return [];
    return [
      { field, ...(left === undefined ? {} : { before: left }), ...(right === undefined ? {} : { after: right }) },
    ];
  });

const clauseChange = (id: string, before: Clause | undefined, after: Clause | undefined): readonly ClauseChange[] => {
  if (after === undefined) return [{ id, change: 'gone', text: before?.text ?? '', fields: [] }];
  if (before === undefined) return [{ id, change: 'added', text: after.text, fields: [] }];
  const fields = fieldChanges(before, after);
  if (fields.length === 0) return [];
  const isRetired = before.retired === undefined && after.retired !== undefined;
  return [{ id, change: isRetired ? 'retired' : 'changed', text: after.text, fields }];
};

/** What a vector asks and demands, as one text. */
const demandOf = ({ scenario, expect, observed }: VectorEntry): string =>
  canonicalJson([scenario.setup, scenario.steps, expect ?? observed ?? null]);

const vectorChanges = (
  before: readonly VectorEntry[],
  after: readonly VectorEntry[],
  changed: ReadonlySet<string>,
): readonly VectorChange[] => {
  const key = ({ dialect, scenario }: VectorEntry): string => `${dialect} ${scenario.id}`;
  const [earlier, later] = [before, after].map((entries) => new Map(entries.map((entry) => [key(entry), entry])));
  const keys = [...new Set([...(earlier?.keys() ?? []), ...(later?.keys() ?? [])])];
  return keys.flatMap((each) => {
    const [left, right] = [earlier?.get(each), later?.get(each)];
    const named = new Set([...(left?.scenario.clauses ?? []), ...(right?.scenario.clauses ?? [])]);
    const clauses = [...named].filter((id) => changed.has(id));
    if (clauses.length === 0 || (left !== undefined && right !== undefined && demandOf(left) === demandOf(right)))
      return [];
    const change = left === undefined ? 'added' : right === undefined ? 'removed' : 'demands changed';
    return [{ id: (right ?? left)?.scenario.id ?? each, change, clauses }];
  });
};

/** What changed from `before` to `after`, of the clauses that `isAsked`; in the order of the later version, then of the earlier one. */
export const diffSpecs = (
  before: SpecVersion,
  after: SpecVersion,
  isAsked: (clause: string) => boolean = () => true,
): SpecDiff => {
  const ids = [...new Set([...after.clauses.keys(), ...before.clauses.keys()])].filter(isAsked);
  const clauses = ids.flatMap((id) => clauseChange(id, before.clauses.get(id), after.clauses.get(id)));
  const changed = new Set(clauses.map(({ id }) => id));
  return {
    format: 1,
    before: before.name,
    after: after.name,
    clauses,
    ...(before.vectors === undefined || after.vectors === undefined
      ? {}
      : { vectors: vectorChanges(before.vectors, after.vectors, changed) }),
  };
};
