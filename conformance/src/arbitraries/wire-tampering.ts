// Messages with one thing wrong on the wire: in the tree of fields, where lengths stay right, and in the bytes, where nothing
// does. Much of it is still accepted, in a form that no correct node writes [WF-ENV-3, WF-PR-2, WF-PR-6, WF-PR-7].

import type { Random } from 'fast-check';
import { oneIn, oneOf } from './value-pool.ts';
import { lengthDelimitedHex, readVarint, tagHex, treeHex, varintHex, type WireField } from './wire-tree.ts';

const VARINT = 0;
const FIXED_64 = 1;
const START_GROUP = 3;
const END_GROUP = 4;
const FIXED_32 = 5;

/** Fields that no message has, well formed and not; tags with a number that is none. */
const STRANGERS: readonly string[] = [
  `${tagHex(15, VARINT)}01`,
  `${tagHex(16, FIXED_64)}0102030405060708`,
  `${tagHex(15, FIXED_32)}01020304`,
  lengthDelimitedHex(100, 'abcd'),
  `${tagHex(15, START_GROUP)}${tagHex(1, VARINT)}07${tagHex(15, END_GROUP)}`,
  `${tagHex(15, START_GROUP)}${tagHex(14, START_GROUP)}${tagHex(3, END_GROUP)}${tagHex(2, END_GROUP)}`,
  `${tagHex(15, START_GROUP)}${tagHex(1, VARINT)}07`,
  tagHex(15, END_GROUP),
  tagHex(1, END_GROUP),
  `${tagHex(15, 6)}00`,
  `${tagHex(15, 7)}00`,
  `${varintHex(0)}01`,
  `${varintHex(2n ** 34n)}01`,
  `${varintHex(2n ** 32n + 8n)}01`,
  `${varintHex(2n ** 31n)}01`,
  `${tagHex(15, 2)}ff`,
  `${tagHex(15, 2)}ffffffffffffffffff01`,
  `${tagHex(15, 2)}ffffffff07`,
];

const strange = (random: Random): WireField => ({ type: 'raw', hex: oneOf(random, STRANGERS) });

/** The same field with another wire type. */
const withWrongType = (random: Random, field: WireField): WireField => {
  switch (field.type) {
    case 'raw':
      return field;
    case 'varint':
      return {
        type: 'raw',
        hex: oneIn(random, 2)
          ? lengthDelimitedHex(field.number, varintHex(field.value))
          : `${tagHex(field.number, FIXED_64)}0000000000000000`,
      };
    case 'bytes':
    case 'message':
    case 'words':
      return oneIn(random, 2)
        ? { type: 'varint', number: field.number, value: 1n, extra: 0 }
        : { type: 'raw', hex: `${tagHex(field.number, FIXED_32)}00000000` };
  }
};

/** What makes no difference to a reader that keeps the low 32 bits; the last is below zero in the whole. */
const HIGH_BITS: readonly bigint[] = [2n ** 32n, 2n ** 32n, 3n * 2n ** 32n, 2n ** 63n];

/** The number at the beginning of `hex` with bits above its low 32, in its own place or `shift` bits higher. */
const widened = (random: Random, hex: string, shift = 0n): string => {
  const number = readVarint(hex, 0);
  if (number === undefined) return hex;
  const value = BigInt.asUintN(64, number.value + (oneOf(random, HIGH_BITS) << shift));
  return varintHex(value) + hex.slice(number.bytes * 2);
};

/** The number of a field stands above three bits of its wire type. */
const TYPE_BITS = 3n;

/** The same field, well formed but for its own number, its value or its length, which is beyond 32 bits. */
const withHighBits = (random: Random, field: WireField): WireField => {
  const hex = treeHex([field]);
  const tag = readVarint(hex, 0);
  if (field.type === 'raw' || tag === undefined) return field;
  const body = tag.bytes * 2;
  return {
    type: 'raw',
    hex: oneIn(random, 2) ? widened(random, hex, TYPE_BITS) : hex.slice(0, body) + widened(random, hex.slice(body)),
  };
};

const HASH_BYTES: readonly number[] = [0, 1, 19, 20, 21, 31, 32, 33, 64, 65, 66];

/** The same field with another value. */
const withOtherValue = (random: Random, field: WireField): WireField => {
  switch (field.type) {
    case 'raw':
      return field;
    case 'varint':
      // What is true may be any number but 0.
      if (field.value === 1n && oneIn(random, 3)) return { ...field, value: oneOf(random, [2n, 2n ** 32n]) };
      switch (random.nextInt(0, 4)) {
        case 0:
          return { ...field, value: BigInt.asUintN(64, field.value + 2n ** 32n) };
        case 1:
          return { ...field, value: 2n ** 64n - 1n };
        case 2:
          return { ...field, value: oneOf(random, [0n, 1n, 2n, 2n ** 31n, 2n ** 32n, 2n ** 63n]) };
        default:
          // Ten bytes are the most that a number may have.
          return { ...field, extra: random.nextInt(1, 10) };
      }
    case 'bytes':
      return { ...field, hex: 'b6'.repeat(oneOf(random, HASH_BYTES)) };
    case 'message':
      return { ...field, fields: [] };
    case 'words': {
      const { words } = field;
      switch (random.nextInt(0, 4)) {
        case 0:
          return { ...field, words: [...words, 1n] };
        case 1:
          return { ...field, words: words.slice(1) };
        case 2:
          return { ...field, words: [...words, 2n ** 64n - 1n], packed: false };
        default:
          return { ...field, packed: false };
      }
    }
  }
};

/** The fields with one of them tampered with, at any depth. */
const tamperTree = (random: Random, fields: readonly WireField[]): readonly WireField[] => {
  if (fields.length === 0) return [strange(random)];
  const at = random.nextInt(0, fields.length - 1);
  const field = fields[at] as WireField;
  // Most of what there is to tamper with is inside.
  if (field.type === 'message' && !oneIn(random, 5)) {
    return fields.with(at, { ...field, fields: tamperTree(random, field.fields) });
  }
  switch (random.nextInt(0, 10)) {
    case 10:
      return fields.with(at, withHighBits(random, field));
    case 0:
      return fields.toSpliced(at, 1);
    case 1:
      return fields.toSpliced(at, 0, field);
    case 2:
      return [...fields, withOtherValue(random, field)];
    case 3:
      return [...fields.toSpliced(at, 1), field];
    case 4:
      return fields.with(at, withWrongType(random, field));
    case 5:
      return fields.toSpliced(at, 0, strange(random));
    case 6:
      // The same message in two pieces, which are one when they are merged.
      return field.type === 'message' && field.fields.length > 1
        ? fields.toSpliced(
            at,
            1,
            { ...field, fields: field.fields.slice(0, 1) },
            { ...field, fields: field.fields.slice(1) },
          )
        : fields.with(at, withOtherValue(random, field));
    default:
      return fields.with(at, withOtherValue(random, field));
  }
};

const hasMessage = (fields: readonly WireField[]): boolean => fields.some(({ type }) => type === 'message');

type MessageField = Extract<WireField, { readonly type: 'message' }>;

/** A change of the fields around the message at one place. */
type AroundMessage = (fields: readonly WireField[], at: number, message: MessageField) => readonly WireField[];

/** The fields with one of their messages changed, at any depth, most often an innermost one; the same fields where there is none. */
const atMessage = (random: Random, fields: readonly WireField[], change: AroundMessage): readonly WireField[] => {
  const places = fields.flatMap(({ type }, index) => (type === 'message' ? [index] : []));
  const at = places.length === 0 ? -1 : oneOf(random, places);
  const field = fields[at];
  if (field?.type !== 'message') return fields;
  return hasMessage(field.fields) && !oneIn(random, 4)
    ? fields.with(at, { ...field, fields: atMessage(random, field.fields, change) })
    : change(fields, at, field);
};

const withoutMessage: AroundMessage = (fields, at) => fields.toSpliced(at, 1);

/** The bytes (hex) of an envelope whose message lacks one that is always there: a vote, a proposal, a part, a proof, a header, a block id, a time. */
export const drawIncomplete = (random: Random, tree: readonly WireField[]): string =>
  treeHex(
    tree.map((field) =>
      field.type === 'message' ? { ...field, fields: atMessage(random, field.fields, withoutMessage) } : field,
    ),
  );

/** The fields with one of the innermost messages, such as a time or a block id, gone, emptied by a second one, or in two pieces. */
const tamperMessage = (random: Random, tree: readonly WireField[]): readonly WireField[] =>
  atMessage(random, tree, (fields, at, message) => {
    switch (random.nextInt(0, 3)) {
      case 0:
        return fields.toSpliced(at + 1, 0, { ...message, fields: [] });
      case 1:
        return fields.toSpliced(
          at,
          1,
          { ...message, fields: message.fields.slice(0, 1) },
          { ...message, fields: message.fields.slice(1) },
        );
      default:
        return withoutMessage(fields, at, message);
    }
  });

/** Bytes (hex) of no sort in particular. */
const drawBytes = (random: Random, length: number): string => {
  let hex = '';
  for (let count = 0; count < length; count++) hex += random.nextInt(0, 255).toString(16).padStart(2, '0');
  return hex;
};

const spliced = (hex: string, at: number, removed: number, inserted: string): string =>
  hex.slice(0, at * 2) + inserted + hex.slice((at + removed) * 2);

/** The bytes (hex) with one of them changed, gone or new, or cut short. */
const tamperBytes = (random: Random, hex: string): string => {
  const length = hex.length / 2;
  if (length === 0) return drawBytes(random, random.nextInt(1, 4));
  const at = random.nextInt(0, length - 1);
  switch (random.nextInt(0, 5)) {
    case 0:
      return hex.slice(0, at * 2);
    case 1:
      return spliced(hex, at, 0, drawBytes(random, 1));
    case 2:
      return spliced(hex, at, 1, '');
    case 3:
      return spliced(hex, at, 1, oneOf(random, ['00', '01', '7f', '80', 'ff']));
    case 4:
      return hex + drawBytes(random, random.nextInt(1, 3));
    default: {
      const byte = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16) ^ (1 << random.nextInt(0, 7));
      return spliced(hex, at, 1, byte.toString(16).padStart(2, '0'));
    }
  }
};

/** The bytes (hex) of a message after tampering; `second` makes another message that may follow in the same envelope. */
export const drawTampered = (
  random: Random,
  tree: readonly WireField[],
  second: () => readonly WireField[],
): string => {
  switch (random.nextInt(0, 9)) {
    case 0:
    case 1:
      return tamperBytes(random, treeHex(tree));
    case 2:
      return treeHex([...tree, ...second()]);
    case 3:
      return oneIn(random, 2) ? drawBytes(random, random.nextInt(0, 40)) : oneOf(random, ['', ...STRANGERS]);
    case 4:
      return treeHex(tamperTree(random, tamperTree(random, tree)));
    case 5:
      return treeHex(tamperMessage(random, tree));
    default:
      return treeHex(tamperTree(random, tree));
  }
};
