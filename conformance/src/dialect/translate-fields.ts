// The numbers and absent hashes of any part of a scenario, translated by the names of the fields in which they stand. Names of fields
// mean the same in setups, arguments, messages and states; only an index is of a vote here and of a part there.

import type { Uint64 } from '#spec';
import { translateHeight, translateIndex, translateRound } from './translate-number.ts';

const ROUNDS: ReadonlySet<string> = new Set([
  'round',
  'pol_round',
  'proposal_pol_round',
  'last_commit_round',
  'catchup_commit_round',
]);

/** Numbers of 64 bits: heights, and the time since a round began. */
const HEIGHTS: ReadonlySet<string> = new Set(['height', 'initial_height', 'seconds_since_start_time']);

/** What holds the index of a vote as `index`; a part has one of its own, of the same width in every dialect. */
const HOLD_VOTE_INDEX: ReadonlySet<string> = new Set([
  'has_vote',
  'apply_has_vote',
  'set_has_vote',
  'get_by_index',
  'commit_get_by_index',
]);

/** What holds as `hash` the hash of a block or of its parts, which may be absent. */
const HOLD_HASH: ReadonlySet<string> = new Set([
  'block_id',
  'part_set_header',
  'block_part_set_header',
  'proposal_block_parts_header',
  'init_proposal_block_parts',
]);

const ZERO_HASH = '0'.repeat(64);

/** Whether the text is the hash of nothing, which is 32 zeros in Kardia and no bytes in the Tendermint family. */
export const isAbsentHash = (key: string, within: string, text: string): boolean =>
  key === 'hash' && text === ZERO_HASH && HOLD_HASH.has(within);

/** What a number counts, where dialects count differently. */
export type NumberKind = 'round' | 'height' | 'index';

/** What the number of that name counts where it stands `within` a message, an operation or a part of it. */
export const numberKindOf = (key: string, within: string): NumberKind | undefined => {
  if (HEIGHTS.has(key) || (within === 'proof' && (key === 'total' || key === 'index'))) return 'height';
  if (ROUNDS.has(key)) return 'round';
  return key === 'validator_index' || (key === 'index' && HOLD_VOTE_INDEX.has(within)) ? 'index' : undefined;
};

/** The number in the other dialect; only heights may be texts. */
export const translateNumber = (kind: NumberKind, value: Uint64): Uint64 => {
  if (kind === 'height') return translateHeight(value);
  return kind === 'round' ? translateRound(value as number) : translateIndex(value as number);
};

const translate = (key: string, value: unknown, within: string): unknown => {
  if (typeof value === 'string' && isAbsentHash(key, within, value)) return '';
  if (typeof value === 'number' || typeof value === 'string') {
    const kind = numberKindOf(key, within);
    return kind === undefined ? value : translateNumber(kind, value);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value)
    ? value.map((item) => translate('', item, key))
    : Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, translate(name, inner, key)]));
};

/**
 * `fields` with every round, height and index translated and every hash of nothing left out, at any depth; `within` is the name under
 * which they stand: an operation or a message. Arrays, names and sizes stay what they are.
 */
export const translateFields = <Fields>(fields: Fields, within: string): Fields =>
  translate(within, fields, '') as Fields;
