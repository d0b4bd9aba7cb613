// The numbers and absent hashes of any part of a scenario, translated by the names of the fields in which they stand. Names of fields
// mean the same in setups, arguments, messages and states; only an index is of a vote here and of a part there.

import { numberKindOf, type NumberKind, type Uint64 } from '#spec';
import { translateHeight, translateIndex, translateRound } from './translate-number.ts';

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

/** The number in the other dialect; only heights may be texts. */
export const translateNumber = (kind: NumberKind, value: Uint64): Uint64 => {
  if (kind === 'height') return translateHeight(value);
  return kind === 'round' ? translateRound(value as number) : translateIndex(value as number);
};

const translateLeaf = (key: string, value: unknown, within: string): unknown => {
  if (typeof value !== 'number' && typeof value !== 'string') return value;
  const kind = numberKindOf(key, within);
  if (kind !== undefined) return translateNumber(kind, value);
  return typeof value === 'string' && isAbsentHash(key, within, value) ? '' : value;
};

/** What needs no translation is given back as it is, so that little is copied of a scenario. */
const translateArray = (items: readonly unknown[], within: string): readonly unknown[] => {
  let copy: unknown[] | undefined;
  for (let index = 0; index < items.length; index++) {
    const after = translate('', items[index], within);
    if (after !== items[index]) (copy ??= [...items])[index] = after;
  }
  return copy ?? items;
};

const translateObject = (fields: object, within: string): object => {
  const before = fields as Readonly<Record<string, unknown>>;
  let copy: Record<string, unknown> | undefined;
  for (const name in before) {
    const after = translate(name, before[name], within);
    if (after !== before[name]) (copy ??= { ...before })[name] = after;
  }
  return copy ?? fields;
};

const translate = (key: string, value: unknown, within: string): unknown => {
  if (typeof value !== 'object' || value === null) return translateLeaf(key, value, within);
  return Array.isArray(value) ? translateArray(value, key) : translateObject(value, key);
};

/**
 * `fields` with every round, height and index translated and every hash of nothing left out, at any depth; `within` is the name under
 * which they stand: an operation or a message. Arrays, names and sizes stay what they are.
 */
export const translateFields = <Fields>(fields: Fields, within: string): Fields =>
  translate(within, fields, '') as Fields;
