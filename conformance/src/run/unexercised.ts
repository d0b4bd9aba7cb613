// Why an entry of a list of known failures that matched nothing says nothing either: what it names was not exercised.

import { INVARIANTS, LEVELS, OPERATIONS, type Level } from '#spec';
import { ANY, type KnownFailure } from '../expectations/known-failure.ts';
import type { Registry } from '../registry/registry.ts';
import type { Subject } from '../subjects/subject.ts';
import { judgedAt } from './least-share.ts';
import type { Plan } from './plan.ts';
import type { Tally } from './tally.ts';

interface Parts {
  readonly plan: Plan;
  readonly tally: Tally;
  readonly registry: Registry;
  readonly subject: Pick<Subject, 'capabilities'>;
  /** Whether the run ended before its plan did. */
  readonly cut: boolean;
}

/** The levels at which the operation of an entry is, or at which what it names is judged where it is of any. */
const levelsOf = ({ registry }: Parts, { kind, id, where }: Exclude<KnownFailure, { kind: 'vector' }>) => {
  if (where.operation !== ANY) return LEVELS.filter((level) => Object.hasOwn(OPERATIONS[level], where.operation));
  if (kind === 'clause') return registry.clauses.get(id)?.levels ?? [];
  return INVARIANTS.filter((invariant) => invariant.id === id).flatMap(({ levels }) => levels);
};

/** Of these the levels that the subject drives and that were not run: what passes at the others may fail there. */
const notRun = ({ plan, subject }: Parts, levels: readonly Level[]): readonly Level[] =>
  levels.filter((level) => !plan.levels.includes(level) && subject.capabilities.levels.includes(level));

const judged = ({ tally }: Parts, levels: readonly Level[]): boolean =>
  levels.some(
    (level) => judgedAt({ vectors: tally.counts(level, 'vectors'), generated: tally.counts(level, 'generated') }) > 0,
  );

/** One line that says why an entry was not exercised; nothing where it was, so that it would have failed. */
export const unexercised =
  (parts: Parts): ((entry: KnownFailure) => string | undefined) =>
  (entry) => {
    const { plan, tally, cut } = parts;
    if (cut) return 'the run ended before its plan did';
    if (entry.kind === 'vector') return tally.judgedVectors.has(entry.id) ? undefined : 'the vector was not judged';
    if (plan.clauses !== undefined && !plan.clauses.has(entry.id)) return 'the run was narrowed to other clauses';
    const levels = levelsOf(parts, entry);
    const missing = notRun(parts, levels);
    if (missing.length > 0) return `level ${missing.join(', ')} was not run`;
    if (!judged(parts, levels)) return `nothing of level ${levels.join(', ')} was judged`;
    const fired = entry.kind === 'invariant' || (tally.fired().get(entry.id) ?? 0) > 0;
    return fired ? undefined : 'the clause was not reached';
  };
