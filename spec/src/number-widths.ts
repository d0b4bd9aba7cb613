// Whether a scenario says what its dialect can hold. The schemas take in what any dialect can say; here the heights, rounds and
// indices of one scenario are held against the ranges of the dialect at hand, and messages and fields against those that it has.

import type { Dialect, NumberRange } from './dialect.ts';
import { FURTHER_MESSAGE_NAMES } from './message.ts';
import { compareUint64, type Int64 } from './uint64.ts';

/** Where a value is beyond the dialect, and what it must be. */
export interface WidthProblem {
  readonly path: readonly (string | number)[];
  readonly expected: string;
}

const HEIGHTS: ReadonlySet<string> = new Set(['height', 'initial_height', 'seconds_since_start_time']);

const ROUNDS: ReadonlySet<string> = new Set([
  'round',
  'pol_round',
  'proposal_pol_round',
  'last_commit_round',
  'catchup_commit_round',
]);

/** The operations and messages whose `index` counts as those of validators do; every other one is that of a part or a bit. */
const NAMES_VALIDATOR: ReadonlySet<string> = new Set([
  'has_vote',
  'apply_has_vote',
  'set_has_vote',
  'get_by_index',
  'has_proposal_block_part',
]);

const FURTHER_MESSAGES: ReadonlySet<string> = new Set(FURTHER_MESSAGE_NAMES);
const EXTENSIONS: ReadonlySet<string> = new Set(['extension', 'extension_signature']);

const isMissing = (dialect: Dialect, key: string): boolean =>
  FURTHER_MESSAGES.has(key) ? !dialect.furtherMessages.includes(key) : EXTENSIONS.has(key) && !dialect.voteExtensions;

const isOutside = (value: Int64, { min, max }: NumberRange<Int64>): boolean =>
  compareUint64(value, min) < 0 || compareUint64(value, max) > 0;

const rangeOf = (dialect: Dialect, key: string, parent: string): NumberRange<Int64> | undefined => {
  if (HEIGHTS.has(key)) return dialect.heights;
  if (ROUNDS.has(key)) return dialect.rounds;
  if (key === 'validator_index' || (key === 'index' && NAMES_VALIDATOR.has(parent))) return dialect.indices;
  // A proof counts in 64 bits, as heights do.
  if (parent === 'proof' && (key === 'total' || key === 'index')) return dialect.heights;
  return undefined;
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
