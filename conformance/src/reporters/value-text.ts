// One line for any JSON value, in the short forms of scenario files: runs for long bit arrays, repeats for bytes.

import type { Json } from '#spec';
import { writeBytes, writeRuns } from '../scenario-file/notation.ts';
import { escapeControls } from './escape-controls.ts';

/** Longer texts are cut: a list of words can have thousands of items. */
const LENGTH_MAX = 400;

/** A text that reads the same without quotes and cannot be taken for a number, null or a truth value. */
const PLAIN = /^(?!(?:null|true|false)$)[A-Za-z_$][\w.$/-]*$/;

const stringText = (text: string): string => {
  if (/^[x_]+$/.test(text)) return writeRuns(text);
  if (/^(?:[0-9a-f]{2}){32,}$/.test(text)) return writeBytes(text);
  return PLAIN.test(text) ? text : escapeControls(JSON.stringify(text));
};

/** The name of a key of an object. */
export const keyText = stringText;

/** `value` on one line, however long. */
export const wholeText = (value: Json): string => {
  if (typeof value === 'string') return stringText(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(wholeText).join(', ')}]`;
  return `{${entriesText(value as Readonly<Record<string, Json>>)}}`;
};

const entriesText = (value: Readonly<Record<string, Json>>): string =>
  Object.entries(value)
    .map(([key, part]) => `${keyText(key)}: ${wholeText(part)}`)
    .join(', ');

/** `text` up to 400 characters. */
export const cutText = (text: string): string =>
  text.length <= LENGTH_MAX ? text : `${text.slice(0, LENGTH_MAX - 3)}...`;

/** `value` on one line, cut at 400 characters: `{height: 5, bits: x64_6, hash: a0*32}`. */
export const valueText = (value: Json): string => cutText(wholeText(value));

/** The same without the braces around an object, as the arguments of an operation are shown. */
export const argumentsText = (value: Json): string =>
  cutText(
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? entriesText(value as Readonly<Record<string, Json>>)
      : wholeText(value),
  );
