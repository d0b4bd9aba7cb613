// A message as the tree of its wire fields, by a table of numbers and kinds [WF-ENV-2, WF-PR-1, WF-PR-4, WF-PR-5]. Values are
// written as they are, right or wrong; what is missing is written as zero.

import {
  KARDIA,
  operationOf,
  ZERO_TIME,
  type BitArrayValue,
  type BlockId,
  type Dialect,
  type LooseMessage,
  type AnyMessageName,
} from '#spec';
import { ZERO_HASH } from './value-pool.ts';
import type { WireField } from './wire-tree.ts';

/** How a field is written; a table is a message inside. */
export type WireKind = 'number' | 'hex' | 'hexes' | 'type' | 'block' | 'time' | 'array' | WireTable;

/** The fields of a message by name, number and kind. */
export type WireTable = readonly (readonly [name: string, number: number, kind: WireKind])[];

const HEADER: WireTable = [
  ['total', 1, 'number'],
  ['hash', 2, 'hex'],
];
/** A block id. */
export const WIRE_BLOCK_ID: WireTable = [
  ['hash', 1, 'hex'],
  ['part_set_header', 2, HEADER],
];
const TIME: WireTable = [
  ['seconds', 1, 'number'],
  ['nanos', 2, 'number'],
];
const PROOF: WireTable = [
  ['total', 1, 'number'],
  ['index', 2, 'number'],
  ['leaf_hash', 3, 'hex'],
  ['aunts', 4, 'hexes'],
];
const PART: WireTable = [
  ['index', 1, 'number'],
  ['bytes', 2, 'hex'],
  ['proof', 3, PROOF],
];
const VOTE: WireTable = [
  ['type', 1, 'type'],
  ['height', 2, 'number'],
  ['round', 3, 'number'],
  ['block_id', 4, 'block'],
  ['timestamp', 5, 'time'],
  ['validator_address', 6, 'hex'],
  ['validator_index', 7, 'number'],
  ['signature', 8, 'hex'],
  ['extension', 9, 'hex'],
  ['extension_signature', 10, 'hex'],
];
const PROPOSAL: WireTable = [
  ['height', 2, 'number'],
  ['round', 3, 'number'],
  ['pol_round', 4, 'number'],
  ['block_id', 5, 'block'],
  ['timestamp', 6, 'time'],
  ['signature', 7, 'hex'],
];
const CLAIM: WireTable = [
  ['height', 1, 'number'],
  ['round', 2, 'number'],
  ['type', 3, 'type'],
  ['block_id', 4, 'block'],
];

/** Where a message stands in the envelope, and its fields; with `inner`, those of the one message inside it. */
export interface WireMessage {
  readonly number: number;
  readonly table: WireTable;
  readonly inner?: true;
}

/** Every message. */
export const WIRE_MESSAGES: Readonly<Record<AnyMessageName, WireMessage>> = {
  new_round_step: {
    number: 1,
    table: [
      ['height', 1, 'number'],
      ['round', 2, 'number'],
      ['step', 3, 'number'],
      ['seconds_since_start_time', 4, 'number'],
      ['last_commit_round', 5, 'number'],
    ],
  },
  new_valid_block: {
    number: 2,
    table: [
      ['height', 1, 'number'],
      ['round', 2, 'number'],
      ['block_part_set_header', 3, HEADER],
      ['block_parts', 4, 'array'],
      ['is_commit', 5, 'number'],
    ],
  },
  proposal: { number: 3, table: PROPOSAL, inner: true },
  proposal_pol: {
    number: 4,
    table: [
      ['height', 1, 'number'],
      ['proposal_pol_round', 2, 'number'],
      ['proposal_pol', 3, 'array'],
    ],
  },
  block_part: {
    number: 5,
    table: [
      ['height', 1, 'number'],
      ['round', 2, 'number'],
      ['part', 3, PART],
    ],
  },
  vote: { number: 6, table: VOTE, inner: true },
  has_vote: {
    number: 7,
    table: [
      ['height', 1, 'number'],
      ['round', 2, 'number'],
      ['type', 3, 'type'],
      ['index', 4, 'number'],
    ],
  },
  vote_set_maj23: { number: 8, table: CLAIM },
  vote_set_bits: { number: 9, table: [...CLAIM, ['votes', 5, 'array']] },
  has_proposal_block_part: {
    number: 10,
    table: [
      ['height', 1, 'number'],
      ['round', 2, 'number'],
      ['index', 3, 'number'],
    ],
  },
};

/** Arrays that are left out where they hold no words; the others are written empty. */
const OPTIONAL_ARRAYS: ReadonlySet<string> = new Set(['block_parts']);

const varint = (number: number, value: bigint): WireField[] =>
  value === 0n ? [] : [{ type: 'varint', number, value: BigInt.asUintN(64, value), extra: 0 }];

const bytes = (number: number, hex: string): WireField[] => (hex === '' ? [] : [{ type: 'bytes', number, hex }]);

const message = (number: number, fields: readonly WireField[]): WireField[] => [{ type: 'message', number, fields }];

const wordOf = (text: string): bigint => {
  let word = 0n;
  for (let index = text.lastIndexOf('x'); index >= 0; index = index === 0 ? -1 : text.lastIndexOf('x', index - 1))
    word |= 1n << BigInt(index);
  return word;
};

const KNOWN_MAX = 5_000;
const knownWords = new Map<string, readonly bigint[]>();

/** The words of a text, remembered. */
const wordsOf = (text: string): readonly bigint[] => {
  let words = knownWords.get(text);
  if (words === undefined) {
    words = Array.from({ length: Math.ceil(text.length / 64) }, (_, at) => wordOf(text.slice(at * 64, at * 64 + 64)));
    if (knownWords.size >= KNOWN_MAX) knownWords.clear();
    knownWords.set(text, words);
  }
  return words;
};

const arrayFields = (value: BitArrayValue): WireField[] => {
  if (value === null) return [];
  const bits = typeof value === 'string' ? value.length : value.bits;
  const words = typeof value === 'string' ? wordsOf(value) : value.elems.map((word) => BigInt(`0x${word}`));
  return [
    ...varint(1, BigInt(bits)),
    ...(words.length === 0 ? [] : [{ type: 'words', number: 2, words, packed: true } as const]),
  ];
};

const numberOfType = (type: unknown): bigint =>
  type === 'prevote' ? 1n : type === 'precommit' ? 2n : BigInt((type ?? 0) as number);

/** The block id of nothing: zeros in Kardia, nothing at all in the Tendermint family. */
const nilBlockOf = (dialect: Dialect): BlockId => {
  const hash = dialect.name === KARDIA.name ? ZERO_HASH : '';
  return { hash, part_set_header: { total: 0, hash } };
};

/** The type of a proposal, which the Tendermint family writes first. */
const PROPOSAL_TYPE: WireField = { type: 'varint', number: 1, value: 32n, extra: 0 };

const fieldOf = (dialect: Dialect, name: string, number: number, kind: WireKind, value: unknown): WireField[] => {
  if (typeof kind === 'object') return message(number, fieldsOf(dialect, kind, value as object | null | undefined));
  switch (kind) {
    case 'number':
      return varint(number, BigInt((value ?? 0) as number | string | boolean));
    case 'type':
      return varint(number, numberOfType(value));
    case 'hex':
      return bytes(number, (value ?? '') as string);
    case 'hexes':
      return ((value ?? []) as string[]).map((hex) => ({ type: 'bytes', number, hex }) as const);
    case 'block':
      return message(number, fieldsOf(dialect, WIRE_BLOCK_ID, (value ?? nilBlockOf(dialect)) as object));
    case 'time':
      return message(number, fieldsOf(dialect, TIME, (value ?? ZERO_TIME) as object));
    case 'array': {
      const fields = arrayFields((value ?? null) as BitArrayValue);
      return fields.length === 0 && OPTIONAL_ARRAYS.has(name) ? [] : message(number, fields);
    }
  }
};

const fieldsOf = (dialect: Dialect, table: WireTable, value: object | null | undefined): WireField[] =>
  table.flatMap(([name, number, kind]) =>
    fieldOf(dialect, name, number, kind, (value as Readonly<Record<string, unknown>> | null | undefined)?.[name]),
  );

/** The fields of the envelope of `loose`, as a sender writes them in `dialect`. */
export const messageTree = (loose: LooseMessage, dialect: Dialect = KARDIA): WireField[] => {
  const name = operationOf(loose as Readonly<Record<string, unknown>>) as AnyMessageName;
  const { number, table, inner } = WIRE_MESSAGES[name];
  const value = loose[name] as object | null | undefined;
  // A vote and a proposal stand in a message of their own; a nil vote is left out.
  const own = fieldsOf(dialect, table, value);
  const typed = name === 'proposal' && dialect.name !== KARDIA.name ? [PROPOSAL_TYPE, ...own] : own;
  const isNilVote = name === 'vote' && (value ?? null) === null;
  const fields = inner === true ? (isNilVote ? [] : message(1, typed)) : own;
  return message(number, fields);
};
