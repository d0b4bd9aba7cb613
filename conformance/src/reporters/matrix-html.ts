// The matrix of implementations as one page.

import { h, type ComponentChild, type VNode } from 'preact';
import type { Cell, Deviation, Implementation, Matrix } from '../matrix/matrix.ts';
import { escapeControls } from './escape-controls.ts';
import { failureSteps } from './failure-steps.ts';
import { htmlPage, htmlTable, type HtmlRow } from './html-page.ts';
import { effortText, implementationRows, legend, NOT_RUN, partsOf } from './matrix-cell.ts';
import { stepLines } from './narration-text.ts';
import { plainPaint } from './paint.ts';

const cellContent = (cell: Cell | null): ComponentChild => {
  if (cell === null) return [h('span', { 'aria-hidden': 'true' }, NOT_RUN), h('span', { class: 'unseen' }, 'not run')];
  return partsOf(cell).map(({ kind, mark, word, count }) =>
    h(
      'span',
      { class: kind },
      h('span', { 'aria-hidden': 'true' }, mark),
      ` ${count}`,
      h('span', { class: 'unseen' }, ` ${word}`),
    ),
  );
};

const deviationRow = ({ clause, text, known }: Deviation): HtmlRow => ({
  head: clause,
  cells: [
    known === undefined ? h('span', { class: 'violated' }, '✗ not listed') : h('span', { class: 'known' }, '△ known'),
    text,
    known === undefined ? '' : `${known.reason} (${known.link})`,
  ],
});

const exampleBlock = ({ clause, example }: Deviation, profile: string): ComponentChild =>
  example === undefined
    ? null
    : h(
        'details',
        null,
        h('summary', null, `The shortest scenario found for ${clause}`),
        h(
          'pre',
          null,
          failureSteps(example, profile)
            .steps.flatMap((step) => stepLines(step, { paint: plainPaint, textOf: () => undefined }))
            .join('\n'),
        ),
      );

const implementationBlock = (implementation: Implementation): VNode => {
  const title = h('h3', null, escapeControls(implementation.name));
  if (implementation.type === 'not-run')
    return h('section', null, title, h('p', null, `Not run: ${escapeControls(implementation.reason)}.`));
  const { name, deviations, reasons } = implementation;
  return h(
    'section',
    null,
    title,
    reasons.length === 0
      ? null
      : h(
          'ul',
          null,
          reasons.map((reason) => h('li', null, escapeControls(reason))),
        ),
    deviations.length === 0
      ? h('p', null, 'No deviation was found.')
      : htmlTable(`Deviations of ${name}`, ['clause', 'listed', 'text', 'what is known'], deviations.map(deviationRow)),
    deviations.map((each) => exampleBlock(each, implementation.profile)),
  );
};

/** One HTML document, the same for the same matrix. Ends with a newline. */
export const matrixHtml = (matrix: Matrix): string => {
  const { implementations, families } = matrix;
  const { head, rows } = implementationRows(matrix);
  return htmlPage('Implementations under gossip-conformance', [
    h('h1', null, 'Implementations'),
    h('p', null, effortText(matrix)),
    htmlTable(
      'What was judged',
      head,
      rows.map(([name = '', ...cells]) => ({ head: escapeControls(name), cells: cells.map(escapeControls) })),
    ),
    h('h2', null, 'Clauses by family'),
    h(
      'ul',
      null,
      legend().map((each) => h('li', null, each)),
    ),
    htmlTable(
      'Clauses by family and implementation',
      ['family', 'clauses', ...implementations.map(({ name }) => escapeControls(name))],
      families.map(({ name, clauses, cells }) => ({
        head: name,
        cells: [String(clauses.length), ...cells.map(cellContent)],
      })),
    ),
    h('h2', null, 'Deviations'),
    implementations.map(implementationBlock),
  ]);
};
