// The matrix for a terminal: the families of clauses against the implementations, the legend, and what deviates.

import type { Deviation, Implementation, Matrix } from '../matrix/matrix.ts';
import { escapeControls } from './escape-controls.ts';
import { cellText, effortText, implementationRows, legend } from './matrix-cell.ts';
import type { Paint } from './paint.ts';
import { textTable } from './text-table.ts';

const deviationLines = ({ clause, text, known, example }: Deviation): readonly string[] => {
  if (known !== undefined) return [`  △ ${clause}: ${known.reason} (${known.link})`];
  const shown = example === undefined ? [] : [example.finding.message, example.replay];
  return [`  ✗ ${clause}: ${text}`, ...shown.map((each) => `      ${each}`)];
};

const ofImplementation = (implementation: Implementation, paint: Paint): readonly string[] => {
  const name = escapeControls(implementation.name);
  if (implementation.type === 'not-run')
    return ['', paint('bad', `${name} was not run: ${escapeControls(implementation.reason)}`)];
  const { deviations, reasons } = implementation;
  if (deviations.length + reasons.length === 0) return [];
  const below = [...reasons.map((reason) => `  ${reason}`), ...deviations.flatMap(deviationLines)];
  return ['', paint('heading', name), ...below.map(escapeControls)];
};

/** Ends with a newline. */
export const matrixText = (matrix: Matrix, paint: Paint): string => {
  const { implementations, families } = matrix;
  const { head, rows } = implementationRows(matrix);
  const lines = [
    escapeControls(effortText(matrix)),
    '',
    ...textTable(
      head,
      rows.map((row) => row.map(escapeControls)),
      head.length,
    ),
    '',
    ...textTable(
      ['family', 'clauses', ...implementations.map(({ name }) => escapeControls(name))],
      families.map(({ name, clauses, cells }) => [name, String(clauses.length), ...cells.map(cellText)]),
      implementations.length + 2,
    ),
    '',
    ...legend(),
    ...implementations.flatMap((each) => ofImplementation(each, paint)),
  ];
  return lines.map((line) => `${line}\n`).join('');
};
