// The forms in which a matrix is written to files, by the name that `--report` takes.

import type { Matrix } from '../matrix/matrix.ts';
import { jsonText } from './json-text.ts';
import { matrixHtml } from './matrix-html.ts';
import { matrixMarkdown } from './matrix-markdown.ts';

/** Each ends its text with a newline. */
export const MATRIX_REPORTERS: Readonly<Record<'json' | 'markdown' | 'html', (matrix: Matrix) => string>> = {
  json: jsonText,
  markdown: matrixMarkdown,
  html: matrixHtml,
};
