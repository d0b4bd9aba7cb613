// The matrix for a terminal: the families of clauses against the implementations, the legend, and what deviates.

import type { Deviation, Implementation, Matrix } from '../matrix/matrix.ts';
import { escapeControls } from './escape-controls.ts';
import { cellText, effortText, implementationRows, legend } from './matrix-cell.ts';
import type { Paint } from './paint.ts';
import { bandedTable, textTable } from './text-table.ts';

const deviationLines = ({ clause, text, known, example }: Deviation, paint: Paint): readonly string[] => {
  if (known !== undefined) return [escapeControls(`  △ ${clause}: ${known.reason} (${known.link})`)];
  return [
    escapeControls(`  ✗ ${clause}: ${text}`),
    ...(example === undefined
      ? []
      : [
          `      ${escapeControls(example.finding.message)}`,
          `      ${paint('copied', escapeControls(example.replay))}`,
        ]),
  ];
};

/** Keeps each mark beside its number where a cell is broken. */
const unbroken = (cell: string): string => cell.replaceAll(/([^\d ]) (?=\d)/g, '$1\u00a0');

const ofImplementation = (implementation: Implementation, paint: Paint): readonly string[] => {
  const name = escapeControls(implementation.name);
  if (implementation.type === 'not-run')
    return ['', paint('bad', `${name} was not run: ${escapeControls(implementation.reason)}`)];
  const { deviations, reasons } = implementation;
  if (deviations.length + reasons.length === 0) return [];
  return [
    '',
    paint('heading', name),
    ...reasons.map((reason) => `  ${escapeControls(reason)}`),
    ...deviations.flatMap((each) => deviationLines(each, paint)),
  ];
};

/** Ends with a newline. `width` is that of the terminal, if it is for one. */
export const matrixText = (matrix: Matrix, paint: Paint, width?: number): string => {
  const { implementations, families } = matrix;
  const { head, rows } = implementationRows(matrix);
  const lines = [
    escapeControls(effortText(matrix)),
    '',
    ...textTable(
      head,
      rows.map((row) => row.map(escapeControls)),
      head.length,
      width,
    ),
    '',
    ...bandedTable(
      ['family', 'clauses', ...implementations.map(({ name }) => escapeControls(name))],
      families.map(({ name, clauses, cells }) => [
        name,
        String(clauses.length),
        ...cells.map((cell) => unbroken(cellText(cell))),
      ]),
      2,
      width,
    ).map((line) => line.replaceAll('\u00a0', ' ')),
    '',
    ...legend(),
    ...implementations.flatMap((each) => ofImplementation(each, paint)),
  ];
  return lines.map((line) => `${line}\n`).join('');
};
