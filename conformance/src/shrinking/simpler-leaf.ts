// Simpler values for one leaf of a scenario, the simplest first. Each is strictly simpler than the value, so that shrinking ends:
// smaller numbers, fewer bits, false, the vote for nil.

import {
  compareUint64,
  ZERO_TIME,
  type BitArrayValue,
  type BlockId,
  type CommitSig,
  type Dialect,
  type PartSetHeader,
  type Timestamp,
  type Uint64,
  type Validator,
} from '#spec';
import type { Leaf } from './scenario-leaf.ts';
import { simplerBytes, simplerItems } from './simpler-bytes.ts';

/** The hash that a block gets when it does not matter which block it is. */
const SIMPLE_HASH = 'a5'.repeat(32);

/** The peer that comes first. */
const SIMPLE_PEER = 'a';

/** Single bits are tried one by one up to this many. */
const SINGLE_BITS_MAX = 12;

const smallerNumbers = (value: number, least: number): readonly number[] =>
  value <= least
    ? []
    : [...new Set([least, Math.floor(value / 2), value - 1])].filter((smaller) => smaller >= least && smaller < value);

const setBitsOf = (text: string): readonly number[] => {
  const bits: number[] = [];
  for (let index = text.indexOf('x'); index >= 0; index = text.indexOf('x', index + 1)) bits.push(index);
  return bits;
};

const without = (text: string, cleared: ReadonlySet<number>): string =>
  Array.from(text, (bit, index) => (cleared.has(index) ? '_' : bit)).join('');

const fewerBits = (text: string): readonly string[] => {
  const bits = setBitsOf(text);
  if (bits.length === 0) return [];
  const half = bits.length >> 1;
  const texts = ['_'.repeat(text.length)];
  if (bits.length > 2)
    texts.push(without(text, new Set(bits.slice(half))), without(text, new Set(bits.slice(0, half))));
  if (bits.length <= SINGLE_BITS_MAX) for (const bit of bits) texts.push(without(text, new Set([bit])));
  return texts;
};

const shorter = (text: string): readonly string[] =>
  smallerNumbers(text.length, 0).map((length) => text.slice(0, length));

const simplerArrays = (value: BitArrayValue): readonly BitArrayValue[] => {
  if (value === null) return [];
  if (typeof value === 'string') return [null, ...shorter(value), ...fewerBits(value)];
  const { bits, elems } = value;
  const zeros = elems.map(() => '0'.repeat(16));
  const size = Number(bits);
  return [
    null,
    '',
    ...(elems.length > 0
      ? [
          { bits, elems: [] },
          { bits, elems: elems.slice(0, -1) },
        ]
      : []),
    ...(zeros.some((zero, index) => zero !== elems[index]) ? [{ bits, elems: zeros }] : []),
    ...(size < -1
      ? [{ bits: -1, elems }]
      : smallerNumbers(size, 0)
          .slice(0, 2)
          .map((smaller) => ({ bits: smaller, elems }))),
  ];
};

const simplerHeader = (header: PartSetHeader): readonly PartSetHeader[] =>
  header.hash === SIMPLE_HASH || header.total === 0 ? [] : [{ total: header.total, hash: SIMPLE_HASH }];

const simplerBlockIds = (blockId: BlockId): readonly BlockId[] => {
  if (blockId === null) return [];
  const { hash, part_set_header: header } = blockId;
  const simple = { hash: SIMPLE_HASH, part_set_header: { total: header.total, hash: SIMPLE_HASH } };
  return hash === SIMPLE_HASH && header.hash === SIMPLE_HASH ? [null] : [null, simple];
};

const isEpoch = ({ seconds, nanos }: Timestamp): boolean => seconds === 0 && nanos === 0;

const simplerPowers = (validators: readonly Validator[]): readonly (readonly Validator[])[] => {
  const large = validators.flatMap(({ power }, index) => (power !== 1 ? [index] : []));
  if (large.length === 0) return [];
  const each = large.length > SINGLE_BITS_MAX || large.length === 1 ? [] : large;
  const least = (validator: Validator): Validator => ({ private_key: validator.private_key, power: 1 });
  return [
    validators.map(least),
    ...each.map((index) => validators.map((validator, at) => (at === index ? least(validator) : validator))),
  ];
};

const ABSENT: CommitSig = { flag: 'absent', validator_address: '0'.repeat(40), timestamp: ZERO_TIME, signature: '' };

const fewerEntries = (entries: readonly CommitSig[]): readonly (readonly CommitSig[])[] => {
  const there = entries.flatMap(({ flag }, index) => (flag === 'absent' ? [] : [index]));
  const each = there.length > SINGLE_BITS_MAX ? there.slice(-1) : there;
  return [
    ...(entries.length > 1 ? [entries.slice(0, entries.length >> 1), entries.slice(0, -1)] : []),
    ...each.map((index) => entries.map((entry, at) => (at === index ? ABSENT : entry))),
  ];
};

/** Lower rounds down to none; what is below that becomes none at once. */
const simplerRounds = (round: number, noRound: number): readonly number[] =>
  round < noRound ? [noRound] : smallerNumbers(round, noRound);

/** Lower heights are simpler, and any is simpler than a negative one. */
const isSimplerHeight = (height: Uint64, value: Uint64): boolean => {
  const isNegative = compareUint64(height, 0) < 0;
  if (isNegative !== compareUint64(value, 0) < 0) return !isNegative;
  return isNegative ? compareUint64(height, value) > 0 : compareUint64(height, value) < 0;
};

/** Simpler values for `leaf`; `heights` are those of the scenario, ascending, of which a height may become a lower one. */
export const simplerValues = ({ noRound }: Dialect, leaf: Leaf, heights: readonly Uint64[]): readonly unknown[] => {
  const { kind, value } = leaf;
  switch (kind) {
    case 'height':
      return heights.filter((height) => isSimplerHeight(height, value as Uint64));
    case 'held':
      return [...shorter(value as string), ...fewerBits(value as string)];
    case 'step':
      return smallerNumbers(value as number, 1);
    case 'round':
      return simplerRounds(value as number, noRound);
    case 'voter':
    case 'part':
    case 'voters':
    case 'total':
      return smallerNumbers(value as number, 0);
    case 'small':
      return typeof value === 'string' ? [0, 1] : smallerNumbers(value as number, 0);
    case 'bits':
    case 'votes':
    case 'parts':
      return simplerArrays(value as BitArrayValue);
    case 'block-id':
      return simplerBlockIds(value as BlockId);
    case 'header':
      return simplerHeader(value as PartSetHeader);
    case 'hash':
      return value === SIMPLE_HASH ? [] : [SIMPLE_HASH];
    case 'flag':
      return value === true ? [false] : [];
    case 'type':
      return value === 'prevote' ? [] : ['prevote'];
    case 'link':
      return value === 'fail' ? ['ok'] : [];
    case 'bytes':
      return simplerBytes(value as string);
    case 'items':
      return simplerItems(value as readonly string[]);
    case 'time':
      return isEpoch(value as Timestamp) ? [] : [{ seconds: 0, nanos: 0 }];
    case 'text':
      return value === '' ? [] : [''];
    case 'peer':
      return value === SIMPLE_PEER ? [] : [SIMPLE_PEER];
    case 'validators':
      return simplerPowers(value as readonly Validator[]);
    case 'entries':
      return fewerEntries(value as readonly CommitSig[]);
  }
};
