// Coverage by evidence for a terminal: a line a clause, then the reasons, then what is wrong.

import { escapeControls } from '../reporters/escape-controls.ts';
import type { Paint } from '../reporters/paint.ts';
import { textTable } from '../reporters/text-table.ts';
import { coveredText, evidenceCells, EVIDENCE_HEAD, EVIDENCE_TEXTS, reasonOf, unprovenRows } from './evidence-cells.ts';
import type { Evidence } from './evidence.ts';

/** Lines, ending with a newline. `width` is that of the terminal, if they are for one. */
export const evidenceText = (evidence: Evidence, paint: Paint, width?: number): string => {
  const { rows, faults } = evidence;
  const unproven = unprovenRows(evidence);
  const blocks: readonly (readonly string[])[] = [
    textTable(EVIDENCE_HEAD, rows.map(evidenceCells), EVIDENCE_TEXTS, width),
    unproven.length === 0
      ? []
      : ['MUST without a mutant that dies:', ...unproven.map((row) => escapeControls(`  ${row.id}: ${reasonOf(row)}`))],
    faults.map(({ code, message }) => paint('bad', `${code}: ${message}`)),
    [paint(faults.length === 0 ? 'good' : 'bad', coveredText(evidence))],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
};
