// Two values of one place beside each other, each on one line, with what differs between tildes: `{height: 5, round: ~1~, bits: x64~_~}`.

import type { Json } from '#spec';
import { sameJson } from '../oracles/compare-results.ts';
import { writeRuns } from '../scenario-file/notation.ts';
import { cutText, keyText, wholeText } from './value-text.ts';

/** The texts of two values. */
export interface MarkedPair {
  readonly expected: string;
  readonly observed: string;
}

type Fields = Readonly<Record<string, Json>>;

/** What is alike is shown up to this length, so that the eye and the line find what is not. */
const ALIKE_MAX = 24;

/** Longer texts show their ends only as far as they are not alike. */
const ENDS_MAX = 16;

const mark = (text: string): string => (text === '' ? '' : `~${text}~`);

const alike = (text: string): string => (text.length <= ALIKE_MAX ? text : '...');

const isFields = (value: Json): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const isBits = (value: Json): value is string => typeof value === 'string' && /^[x_]+$/.test(value);

/** A text that is shown without quotes, such as bytes. */
const isBare = (value: Json): value is string => typeof value === 'string' && /^\w*$/.test(value);

/** Runs of positions at which both are alike, and at which they are not; what only one has is not alike. */
const bitPair = (expected: string, observed: string): MarkedPair => {
  let texts: MarkedPair = { expected: '', observed: '' };
  const length = Math.max(expected.length, observed.length);
  for (let start = 0; start < length;) {
    const differs = expected[start] !== observed[start];
    let end = start + 1;
    while (end < length && (expected[end] !== observed[end]) === differs) end++;
    const part = (bits: string): string => {
      const text = writeRuns(bits.slice(start, end));
      return differs ? mark(text) : text;
    };
    texts = { expected: texts.expected + part(expected), observed: texts.observed + part(observed) };
    start = end;
  }
  return texts;
};

const commonStart = (left: string, right: string): number => {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length++;
  return length;
};

const reversed = (text: string): string => Array.from(text).reverse().join('');

/** Long bare texts, with the middle that is not alike. */
const barePair = (expected: string, observed: string): MarkedPair => {
  const start = commonStart(expected, observed);
  const end = commonStart(reversed(expected.slice(start)), reversed(observed.slice(start)));
  const part = (text: string): string => {
    const [before, after] = [text.slice(0, start), text.slice(text.length - end)];
    const ends = [before, after].map((each) => (each.length <= ENDS_MAX ? each : '...'));
    return `${ends[0] ?? ''}${mark(text.slice(start, text.length - end))}${ends[1] ?? ''}`;
  };
  return { expected: part(expected), observed: part(observed) };
};

/** Pairs of parts in order, the ones that only one side has on that side alone. */
type Parts = readonly { readonly expected?: string; readonly observed?: string }[];

const join = (parts: Parts, [open, close]: readonly [string, string]): MarkedPair => {
  const side = (name: keyof MarkedPair): string =>
    `${open}${parts.flatMap(({ [name]: text }) => (text === undefined ? [] : [text])).join(', ')}${close}`;
  return { expected: side('expected'), observed: side('observed') };
};

const listPair = (expected: readonly Json[], observed: readonly Json[]): MarkedPair => {
  const length = Math.max(expected.length, observed.length);
  const parts = Array.from({ length }, (_, index) => {
    const [left, right] = [expected[index], observed[index]];
    if (left === undefined) return { observed: mark(wholeText(right ?? null)) };
    return right === undefined ? { expected: mark(wholeText(left)) } : pair(left, right);
  });
  return join(parts, ['[', ']']);
};

const fieldsPair = (expected: Fields, observed: Fields): MarkedPair => {
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(observed)])];
  const parts = keys.map((key) => {
    const named = (text: string): string => `${keyText(key)}: ${text}`;
    const has = [expected, observed].map((side) => Object.hasOwn(side, key));
    const [left, right] = [expected[key] ?? null, observed[key] ?? null];
    if (has[0] !== true) return { observed: mark(named(wholeText(right))) };
    if (has[1] !== true) return { expected: mark(named(wholeText(left))) };
    const texts = pair(left, right);
    return { expected: named(texts.expected), observed: named(texts.observed) };
  });
  return join(parts, ['{', '}']);
};

const pair = (expected: Json, observed: Json): MarkedPair => {
  if (sameJson(expected, observed)) {
    const text = alike(wholeText(expected));
    return { expected: text, observed: text };
  }
  if (Array.isArray(expected) && Array.isArray(observed)) return listPair(expected, observed);
  if (isFields(expected) && isFields(observed)) return fieldsPair(expected, observed);
  if (isBits(expected) && isBits(observed)) return bitPair(expected, observed);
  if (isBare(expected) && isBare(observed) && (isLong(expected) || isLong(observed)))
    return barePair(expected, observed);
  return { expected: mark(wholeText(expected)), observed: mark(wholeText(observed)) };
};

/** Whether values of these kinds have parts, so that it can be said which of them differ. */
const haveParts = (expected: Json, observed: Json): boolean =>
  (Array.isArray(expected) && Array.isArray(observed)) ||
  (isFields(expected) && isFields(observed)) ||
  (isBits(expected) && isBits(observed)) ||
  (isBare(expected) && isBare(observed));

/** What a person compares at a glance: texts, and arrays of bits, up to this length. */
const GLANCE_MAX = 16;

const isLong = (value: Json): boolean => (typeof value === 'string' ? value : wholeText(value)).length > GLANCE_MAX;

/**
 * Both on one line each, cut at 400 characters. Where one is long and both have parts, what differs is marked, and what is long and alike
 * is `...`.
 */
export const markedPair = (expected: Json, observed: Json): MarkedPair => {
  const texts =
    haveParts(expected, observed) && (isLong(expected) || isLong(observed))
      ? pair(expected, observed)
      : { expected: wholeText(expected), observed: wholeText(observed) };
  return { expected: cutText(texts.expected), observed: cutText(texts.observed) };
};
