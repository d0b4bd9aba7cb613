// Lines too long for a terminal, continued below the text that they begin with instead of at the edge of the screen.

import { stripVTControlCharacters } from 'node:util';
import wrapAnsi from 'wrap-ansi';

/** Below this nothing is gained. */
const WIDTH_MIN = 40;

/** Where the text of a line begins that is broken, behind its last gap of two blanks or more, and where it is continued. */
const layoutOf = (plain: string, width: number): { readonly begin: number; readonly hang: number } => {
  const half = Math.floor(width / 2);
  const gap = /^.*\S {2,}(?=\S)/.exec(plain.slice(0, half))?.[0].length;
  if (gap !== undefined) return { begin: gap, hang: gap };
  const indent = Math.min(/^ */.exec(plain)?.[0].length ?? 0, half);
  return { begin: indent, hang: indent + 2 };
};

/** `line` in lines of at most `width` columns, 40 at least, broken between words if they fit. It may hold colours. */
export const wrapLine = (line: string, width: number): string => {
  const columns = Math.max(width, WIDTH_MIN);
  if (wrapAnsi(line, columns, { hard: true, trim: false }) === line) return line;
  const { begin, hang } = layoutOf(stripVTControlCharacters(line), columns);
  const head = new RegExp(String.raw`^(?:(?:\u001b\[[\d;]*m)*[^\u001b]){${begin}}`, 'u').exec(line)?.[0] ?? '';
  const below = wrapAnsi(line.slice(head.length), columns - hang, { hard: true });
  return head + below.replaceAll('\n', `\n${' '.repeat(hang)}`);
};
