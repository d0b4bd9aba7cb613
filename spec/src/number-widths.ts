// Whether a scenario says what its dialect can hold. The schemas take in what any dialect can say; here the heights, rounds and
// indices of one scenario are held against the ranges of the dialect at hand, and messages and fields against those that it has.

import type { Dialect, NumberRange } from './dialect.ts';
import { FURTHER_MESSAGE_NAMES } from './message.ts';
import { numberKindOf } from './number-kinds.ts';
import { compareUint64, type Int64 } from './uint64.ts';

/** Where a value is beyond the dialect, and what it must be. */
export interface WidthProblem {
  readonly path: readonly (string | number)[];
  readonly expected: string;
}

const FURTHER_MESSAGES: ReadonlySet<string> = new Set(FURTHER_MESSAGE_NAMES);
const EXTENSIONS: ReadonlySet<string> = new Set(['extension', 'extension_signature']);

const isMissing = (dialect: Dialect, key: string): boolean =>
  FURTHER_MESSAGES.has(key) ? !dialect.furtherMessages.includes(key) : EXTENSIONS.has(key) && !dialect.voteExtensions;

const isOutside = (value: Int64, { min, max }: NumberRange<Int64>): boolean =>
  compareUint64(value, min) < 0 || compareUint64(value, max) > 0;

const rangeOf = (dialect: Dialect, key: string, parent: string): NumberRange<Int64> | undefined => {
  switch (numberKindOf(key, parent)) {
    case 'height':
      return dialect.heights;
    case 'round':
      return dialect.rounds;
    case 'index':
      return dialect.indices;
    case undefined:
      return undefined;
  }
};

const problemOf = (dialect: Dialect, key: string, parent: string, value: unknown): string | undefined => {
  if (isMissing(dialect, key)) return `expected no ${key} in dialect ${dialect.name}, which does not have it`;
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const range = rangeOf(dialect, key, parent);
  return range !== undefined && isOutside(value, range)
    ? `expected from ${range.min} to ${range.max} in dialect ${dialect.name}, found ${value}`
    : undefined;
};

/** The first value below `value` that `dialect` cannot hold; undefined where there is none. */
export const widthProblem = (dialect: Dialect, value: unknown, parent = ''): WidthProblem | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const place = Array.isArray(value) ? Number(key) : key;
    const expected = problemOf(dialect, key, parent, inner);
    if (expected !== undefined) return { path: [place], expected };
    const below = widthProblem(dialect, inner, Array.isArray(value) ? parent : key);
    if (below !== undefined) return { path: [place, ...below.path], expected: below.expected };
  }
  return undefined;
};
