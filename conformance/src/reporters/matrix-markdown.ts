// The matrix as a page of a repository: what was judged, the families of clauses against the implementations, and each deviation.

import type { Deviation, Implementation, Matrix } from '../matrix/matrix.ts';
import { harmlessLines } from './harmless-lines.ts';
import { failureSteps } from './failure-steps.ts';
import { markdownCode, markdownFence, markdownTable, markdownText } from './markdown-text.ts';
import { cellText, effortText, implementationRows, legend } from './matrix-cell.ts';
import { stepLines } from './narration-text.ts';
import { plainPaint } from './paint.ts';

const deviationRow = ({ clause, text, known }: Deviation): readonly string[] => [
  known === undefined ? '✗' : '△',
  markdownCode(clause),
  markdownText(text),
  known === undefined ? 'not listed' : `${markdownText(known.reason)} (${markdownText(known.link)})`,
];

/** The shrunk scenario of a deviation that nobody has listed. */
const exampleBlock = ({ clause, example }: Deviation, profile: string): readonly string[] =>
  example === undefined
    ? []
    : [
        `${markdownCode(clause)}: ${markdownText(example.finding.message)}`,
        '',
        ...markdownFence(
          failureSteps(example, profile).steps.flatMap((step) =>
            stepLines(step, { paint: plainPaint, textOf: () => undefined }),
          ),
        ),
        '',
      ];

const implementationBlock = (implementation: Implementation): readonly string[] => {
  const title = [`### ${markdownText(implementation.name)}`, ''];
  if (implementation.type === 'not-run') return [...title, markdownText(`Not run: ${implementation.reason}.`), ''];
  const { deviations, reasons } = implementation;
  if (deviations.length + reasons.length === 0) return [...title, 'No deviation was found.', ''];
  return [
    ...title,
    ...reasons.map((reason) => `- ${markdownText(reason)}`),
    ...(reasons.length === 0 ? [] : ['']),
    ...(deviations.length === 0
      ? []
      : [...markdownTable(['', 'clause', 'text', 'what is known'], deviations.map(deviationRow)), '']),
    ...deviations.flatMap((each) => exampleBlock(each, implementation.profile)),
  ];
};

/** GitHub-flavoured Markdown, the same for the same matrix. Ends with a newline. */
export const matrixMarkdown = (matrix: Matrix): string => {
  const { implementations, families } = matrix;
  const { head, rows } = implementationRows(matrix);
  const lines = [
    '# Implementations',
    '',
    '<!-- Written by gossip-conformance matrix; changes by hand are overwritten. -->',
    '',
    markdownText(effortText(matrix)),
    '',
    ...markdownTable(
      head,
      rows.map((row) => row.map(markdownText)),
      head.length - 2,
    ),
    '',
    '## Clauses by family',
    '',
    ...legend().map((each) => `- ${markdownText(each)}`),
    '',
    ...markdownTable(
      ['family', 'clauses', ...implementations.map(({ name }) => markdownText(name))],
      families.map(({ name, clauses, cells }) => [markdownCode(name), String(clauses.length), ...cells.map(cellText)]),
    ),
    '',
    '## Deviations',
    '',
    ...implementations.flatMap(implementationBlock),
  ];
  return harmlessLines(`${lines.join('\n').trimEnd()}\n`);
};
