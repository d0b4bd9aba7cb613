// Coverage by evidence for a terminal: a line a clause, then the reasons, then what is wrong.

import { escapeControls } from '../reporters/escape-controls.ts';
import type { Paint } from '../reporters/paint.ts';
import { plural } from '../reporters/summary.ts';
import { textTable } from '../reporters/text-table.ts';
import type { Evidence, EvidenceRow } from './evidence.ts';

const NONE = '-';

const listed = (ids: readonly string[]): string => (ids.length === 0 ? NONE : ids.join(' '));

const mutantCell = ({ killed, survivors }: EvidenceRow): string =>
  killed.length + survivors.length === 0 ? NONE : `${killed.length}/${killed.length + survivors.length}`;

const clauseLines = (rows: readonly EvidenceRow[], width: number | undefined): readonly string[] =>
  textTable(
    ['clause', 'requires', 'prose', 'invariants', 'vectors', 'fired', 'mutants killed'],
    rows.map((row) => [
      row.id,
      row.requirement,
      row.prose === '' ? NONE : row.prose,
      listed(row.invariants),
      String(row.vectors),
      String(row.fired),
      mutantCell(row),
    ]),
    4,
    width,
  );

/** Lines, ending with a newline. `width` is that of the terminal, if they are for one. */
export const evidenceText = ({ rows, covered, floor, faults }: Evidence, paint: Paint, width?: number): string => {
  const unproven = rows.filter(({ requirement, killed }) => requirement === 'MUST' && killed.length === 0);
  const blocks: readonly (readonly string[])[] = [
    clauseLines(rows, width),
    unproven.length === 0
      ? []
      : [
          'MUST without a mutant that dies:',
          ...unproven.map(({ id, reason }) => escapeControls(`  ${id}: ${reason ?? 'no reason is given'}`)),
        ],
    faults.map(({ code, message }) => paint('bad', `${code}: ${message}`)),
    [
      paint(
        faults.length === 0 ? 'good' : 'bad',
        `${covered} of ${plural(rows.length, 'clause')} covered by evidence, the floor is ${floor}`,
      ),
    ],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
};
