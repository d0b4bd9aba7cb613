// Coverage by evidence as the cells of a table: the same on a terminal and in every report.

import { plural } from '../reporters/summary.ts';
import type { Evidence, EvidenceRow } from './evidence.ts';

const NONE = '-';

/** The heads of the columns. */
export const EVIDENCE_HEAD: readonly string[] = [
  'clause',
  'requires',
  'prose',
  'invariants',
  'vectors',
  'fired',
  'mutants killed',
];

/** The columns that hold no numbers. */
export const EVIDENCE_TEXTS = 4;

const listed = (ids: readonly string[]): string => (ids.length === 0 ? NONE : ids.join(' '));

const mutantCell = ({ killed, survivors }: EvidenceRow): string =>
  killed.length + survivors.length === 0 ? NONE : `${killed.length}/${killed.length + survivors.length}`;

/** The cells of a clause, as many as there are heads. */
export const evidenceCells = (row: EvidenceRow): readonly string[] => [
  row.id,
  row.requirement,
  row.prose === '' ? NONE : row.prose,
  listed(row.invariants),
  String(row.vectors),
  String(row.fired),
  mutantCell(row),
];

/** What stands for a reason where none is given. */
export const reasonOf = ({ reason }: EvidenceRow): string => reason ?? 'no reason is given';

/** The clauses that are a MUST and of which no mutant dies. */
export const unprovenRows = ({ rows }: Evidence): readonly EvidenceRow[] =>
  rows.filter(({ requirement, killed }) => requirement === 'MUST' && killed.length === 0);

/** How much is covered, in a sentence without its stop. */
export const coveredText = ({ rows, covered, floor }: Evidence): string =>
  `${covered} of ${plural(rows.length, 'clause')} covered by evidence, the floor is ${floor}`;
