// The texts of clauses and the statements of invariants, from a report or from the registry.

import { INVARIANTS } from '#spec';
import type { Registry } from '../registry/registry.ts';
import type { Report } from '../run/report.ts';
import type { TextOf } from './finding-text.ts';

const statements: ReadonlyMap<string, string> = new Map(INVARIANTS.map(({ id, statement }) => [id, statement]));

/** Texts out of a report, which brings those of all clauses that it speaks of. */
export const textsOfReport = (report: Report): TextOf => {
  const texts = new Map(report.clauses.map(({ id, requirement, text }) => [id, `${requirement}. ${text}`]));
  return (id) => texts.get(id) ?? statements.get(id);
};

/** Texts out of the registry of the specification. */
export const textsOfRegistry =
  ({ clauses }: Registry): TextOf =>
  (id) => {
    const clause = clauses.get(id);
    return clause === undefined ? statements.get(id) : `${clause.level}. ${clause.text}`;
  };
