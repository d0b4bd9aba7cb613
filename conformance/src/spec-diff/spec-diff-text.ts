// What changed between two versions or dialects, for a terminal.

import { escapeControls } from '../reporters/escape-controls.ts';
import type { Paint } from '../reporters/paint.ts';
import { plural } from '../reporters/summary.ts';
import type { DialectDiff } from './dialect-diff.ts';
import type { ClauseChange, SpecDiff } from './spec-diff.ts';

const KINDS = ['added', 'retired', 'changed', 'gone'] as const;

const fieldLines = ({ fields }: ClauseChange, paint: Paint): readonly string[] =>
  fields.flatMap(({ field, before, after }) => [
    `    ${field}:`,
    ...(before === undefined ? [] : [paint('bad', escapeControls(`      - ${before}`))]),
    ...(after === undefined ? [] : [paint('good', escapeControls(`      + ${after}`))]),
  ]);

const clauseLines = (change: ClauseChange, paint: Paint): readonly string[] => [
  `  ${paint('heading', change.id)}${change.fields.length === 0 ? `: ${escapeControls(change.text)}` : ''}`,
  ...fieldLines(change, paint),
];

const title = (before: string, after: string): string => escapeControls(`${before} -> ${after}`);

const joined = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** Lines, ending with a newline. */
export const specDiffText = ({ before, after, clauses, vectors }: SpecDiff, paint: Paint): string =>
  joined([
    title(before, after),
    ...(clauses.length === 0 ? ['no clause changed'] : []),
    ...KINDS.flatMap((kind) => {
      const own = clauses.filter(({ change }) => change === kind);
      return own.length === 0
        ? []
        : [`${kind}: ${plural(own.length, 'clause')}`, ...own.flatMap((each) => clauseLines(each, paint))];
    }),
    ...(vectors === undefined
      ? ['vectors: not compared, they do not lie beside both']
      : [
          `vectors that name one of them and changed: ${vectors.length}`,
          ...vectors.map(({ id, change, clauses: named }) => escapeControls(`  ${id}: ${change} (${named.join(' ')})`)),
        ]),
  ]);

/** Lines, ending with a newline. */
export const dialectDiffText = ({ before, after, parts, vectors }: DialectDiff, paint: Paint): string =>
  joined([
    title(before, after),
    ...(parts.length === 0 ? ['no part is different'] : []),
    ...[before, after].flatMap((name) => {
      const own = parts.filter((part) => part.in === name);
      return own.length === 0
        ? []
        : [
            `only ${name}: ${plural(own.length, 'part')}`,
            ...own.flatMap(({ clauses, summary, source, id }) => [
              `  ${paint('heading', clauses.join(' '))}: ${escapeControls(summary)}`,
              escapeControls(`    ${id}, ${source}`),
            ]),
          ];
    }),
    `vectors whose demands change: ${vectors.length}`,
    ...vectors.map((id) => escapeControls(`  ${id}`)),
  ]);
