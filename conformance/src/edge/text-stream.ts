// How text for people leaves the program. Whatever a foreign program or file put into it, it cannot steer the terminal, colour anything or
// give orders to a CI system: every control character but newline and tab is shown escaped. The colours of the program itself are marked
// with a key that is drawn for each process, so nobody else can mark any, and become sequences of the terminal only here.

import { randomBytes } from 'node:crypto';
import { styleText } from 'node:util';
import { breakCiCommands } from '../reporters/break-ci-commands.ts';
import { escapeControlsInLines } from '../reporters/escape-controls.ts';
import { harmlessLines } from '../reporters/harmless-lines.ts';
import { isRole, sequencesOf, type Paint } from '../reporters/paint.ts';
import { wrapLine } from './wrap-line.ts';

export interface TextStream {
  /** Writes lines for people. Where the stream is a terminal they are broken at its width. */
  readonly print: (text: string) => void;
  /** Writes a text that programs read, such as JSON: no line is broken, and what is harmless already goes out as it stands. */
  readonly printData: (text: string) => void;
  /** Marks what becomes coloured where the stream is a terminal; NO_COLOR, NODE_DISABLE_COLORS and FORCE_COLOR are honoured. */
  readonly paint: Paint;
  readonly hasColours: () => boolean;
  /** The columns of the terminal; nothing where the stream is none, or one that does not know. */
  readonly width: () => number | undefined;
  /** What a protocol or a moving line is written on. */
  readonly stream: NodeJS.WriteStream;
}

const KEY = randomBytes(12).toString('hex');

const beginOf = (role: string): string => `\u0000${KEY}<${role}>`;
const endOf = (role: string): string => `\u0000${KEY}</${role}>`;

/** Splits a text at its marks: text, slash, role, text, ... */
const MARK = new RegExp(String.raw`\u0000${KEY}<(/?)(\w+)>`, 'u');

const paint: Paint = (role, text) => `${beginOf(role)}${text}${endOf(role)}`;

const rendered = (marked: string, coloured: boolean): string =>
  marked
    .split(MARK)
    .map((piece, index, all) => {
      if (index % 3 === 0) return escapeControlsInLines(piece);
      if (index % 3 === 1 || !coloured || !isRole(piece)) return '';
      const { begin, end } = sequencesOf(piece);
      return all[index - 1] === '/' ? end : begin;
    })
    .join('');

/** Text on `stream`. */
export const textStreamOn = (stream: NodeJS.WriteStream): TextStream => {
  const hasColours = (): boolean => styleText('bold', 'x', { validateStream: true, stream }) !== 'x';
  const width = (): number | undefined => (stream.isTTY && stream.columns > 0 ? stream.columns : undefined);
  const print = (text: string): void => {
    const columns = width();
    const coloured = hasColours();
    const lines = text.split('\n').map((line) => {
      const shown = rendered(line, coloured);
      return columns === undefined || line.includes(beginOf('copied')) ? shown : wrapLine(shown, columns);
    });
    stream.write(breakCiCommands(lines.join('\n')));
  };
  const printData = (text: string): void => void stream.write(harmlessLines(text));
  return { print, printData, paint, hasColours, width, stream };
};
