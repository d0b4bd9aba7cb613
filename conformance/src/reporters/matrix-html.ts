// The matrix as one page without any other file: readable without colours, without a mouse and by a screen reader. The library that
// renders it escapes every text.

import { h, type ComponentChild, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Cell, Deviation, Implementation, Matrix } from '../matrix/matrix.ts';
import { harmlessLines } from './harmless-lines.ts';
import { escapeControls } from './escape-controls.ts';
import { failureSteps } from './failure-steps.ts';
import { effortText, implementationRows, legend, NOT_RUN, partsOf } from './matrix-cell.ts';
import { stepLines } from './narration-text.ts';
import { plainPaint } from './paint.ts';

const STYLE = `
:root { color-scheme: light dark; --line: #8888; --violated: #b00020; --known: #8a5a00; --conforms: #0b6b2b; }
@media (prefers-color-scheme: dark) { :root { --violated: #ff8a95; --known: #ffc266; --conforms: #7ddb97; } }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 80rem; padding: 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: 1rem 0; }
caption { font-weight: bold; text-align: start; }
th, td { border: 1px solid var(--line); padding: .25rem .6rem; text-align: start; vertical-align: top; }
td span { white-space: nowrap; margin-inline-end: .5rem; }
.violated { color: var(--violated); font-weight: bold; }
.known { color: var(--known); }
.conforms { color: var(--conforms); }
pre { overflow-x: auto; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

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

interface Row {
  readonly head: string;
  readonly cells: readonly ComponentChild[];
}

/** A table that scrolls by itself where it is too wide, also by the keyboard. */
const table = (title: string, head: readonly string[], rows: readonly Row[]): VNode => {
  const caption = escapeControls(title);
  return h(
    'div',
    { class: 'wide', role: 'region', 'aria-label': caption, tabIndex: 0 },
    h(
      'table',
      null,
      h('caption', null, caption),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          head.map((text) => h('th', { scope: 'col' }, text)),
        ),
      ),
      h(
        'tbody',
        null,
        rows.map((row) =>
          h(
            'tr',
            null,
            h('th', { scope: 'row' }, row.head),
            row.cells.map((cell) => h('td', null, cell)),
          ),
        ),
      ),
    ),
  );
};

const deviationRow = ({ clause, text, known }: Deviation): Row => ({
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
      : table(`Deviations of ${name}`, ['clause', 'listed', 'text', 'what is known'], deviations.map(deviationRow)),
    deviations.map((each) => exampleBlock(each, implementation.profile)),
  );
};

/** One HTML document, the same for the same matrix. Ends with a newline. */
export const matrixHtml = (matrix: Matrix): string => {
  const { implementations, families } = matrix;
  const { head, rows } = implementationRows(matrix);
  const page = h(
    'html',
    { lang: 'en' },
    h(
      'head',
      null,
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', null, 'Implementations under gossip-conformance'),
      h('style', { dangerouslySetInnerHTML: { __html: STYLE } }),
    ),
    h(
      'body',
      null,
      h(
        'main',
        null,
        h('h1', null, 'Implementations'),
        h('p', null, effortText(matrix)),
        table(
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
        table(
          'Clauses by family and implementation',
          ['family', 'clauses', ...implementations.map(({ name }) => escapeControls(name))],
          families.map(({ name, clauses, cells }) => ({
            head: name,
            cells: [String(clauses.length), ...cells.map(cellContent)],
          })),
        ),
        h('h2', null, 'Deviations'),
        implementations.map(implementationBlock),
      ),
    ),
  );
  return harmlessLines(`<!doctype html>\n${renderToString(page)}\n`);
};
