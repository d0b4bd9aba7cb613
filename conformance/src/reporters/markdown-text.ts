// Foreign texts in GitHub-flavoured Markdown, escaped so that they can neither end a cell nor begin markup.

import { escapeControls } from './escape-controls.ts';

/** Every ASCII punctuation mark that Markdown, its tables or HTML give a meaning to. */
const MARKS = /[\\`*_{}[\]<>#+!|~&@$]/g;

/** `text` on one line, every mark as a character reference: it reads as it stands in running text and in cells. */
export const markdownText = (text: string): string =>
  escapeControls(text).replace(MARKS, (mark) => `&#${mark.charCodeAt(0)};`);

/** The same in a fixed-width font. */
export const markdownCode = (text: string): string => `<code>${markdownText(text)}</code>`;

/** `lines` as they stand, in a fence that no run of backticks within them can end. */
export const markdownFence = (lines: readonly string[], language = 'text'): readonly string[] => {
  const runs = lines.join('\n').match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return [`${fence}${language}`, ...lines, fence];
};

/** A table; the cells are Markdown already. The first `leftColumns` columns stand to the left, the others to the right. */
export const markdownTable = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  leftColumns = head.length,
): readonly string[] => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (column < leftColumns ? ':--' : '--:'))), ...rows.map(line)];
};
