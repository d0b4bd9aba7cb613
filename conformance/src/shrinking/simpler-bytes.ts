// Simpler bytes: fewer of them, or as many with a lower one. Those of a message are also taken apart by its fields, so that lengths
// stay right around what is gone.

import { readVarint, treeHex, varintHex, type WireField } from '../arbitraries/wire-tree.ts';

/** Bytes are taken out one by one up to this many. */
const SINGLE_BYTES_MAX = 24;

const isSimpler = (candidate: string, hex: string): boolean =>
  candidate.length < hex.length || (candidate.length === hex.length && candidate < hex);

const zeros = (hex: string): string => '0'.repeat(hex.length);

/** Shorter bytes, then zeros. */
export const simplerBytes = (hex: string): readonly string[] => {
  const length = hex.length / 2;
  if (length === 0) return [];
  const found = new Set<string>(['']);
  for (let size = length >> 1; size >= 1; size >>= 1) {
    if (size < length / 8 && length > SINGLE_BYTES_MAX) break;
    for (let end = length; end > 0; end -= size)
      found.add(hex.slice(0, Math.max(end - size, 0) * 2) + hex.slice(end * 2));
  }
  found.add(hex.slice(0, -2));
  found.add(zeros(hex));
  return [...found].filter((candidate) => isSimpler(candidate, hex));
};

/** Fewer items, then simpler ones. */
export const simplerItems = (items: readonly string[]): readonly (readonly string[])[] => {
  const { length } = items;
  if (length === 0) return [];
  const fewer = length > 1 ? [[], items.slice(0, length >> 1), items.slice(length >> 1)] : [[]];
  const single =
    length > SINGLE_BYTES_MAX ? [items.slice(0, -1)] : items.map((_, index) => items.filter((__, at) => at !== index));
  const emptied = items.flatMap((item, index) => (item === '' ? [] : [items.with(index, '')]));
  return [...fewer, ...(length > 1 ? single : []), ...emptied];
};

const VARINT = 0;
const FIXED_64 = 1;
const LENGTH = 2;
const FIXED_32 = 5;

/** Messages deeper than this are bytes. */
const DEPTH_MAX = 5;

const NUMBER_MAX = 2n ** 29n;

/** The bits of a tag that readers keep which take field numbers for 32 bits wide: those, and the wire type. */
const TAG_BITS = 35;

/** `hex`, which begins with a tag, without the bits that such readers drop; nothing where there are none. */
const narrowed = (hex: string): string | undefined => {
  const tag = readVarint(hex, 0);
  if (tag === undefined || tag.value >> BigInt(TAG_BITS) === 0n) return undefined;
  return varintHex(BigInt.asUintN(TAG_BITS, tag.value)) + hex.slice(tag.bytes * 2);
};

/** The fields of bytes, whatever message they are of; what reads as a message is taken for one. */
const parse = (hex: string, depth: number): WireField[] | undefined => {
  const fields: WireField[] = [];
  let at = 0;
  while (at < hex.length) {
    const tag = readVarint(hex, at);
    if (tag === undefined) return undefined;
    const start = at;
    const low = BigInt.asUintN(TAG_BITS, tag.value) >> 3n;
    if (low === 0n || low >= NUMBER_MAX) return undefined;
    const number = Number(low);
    const wireType = Number(tag.value & 7n);
    at += tag.bytes * 2;
    if (wireType === VARINT) {
      const read = readVarint(hex, at);
      if (read === undefined) return undefined;
      at += read.bytes * 2;
      const extra = read.bytes - varintHex(BigInt.asUintN(64, read.value)).length / 2;
      fields.push({ type: 'varint', number, value: BigInt.asUintN(64, read.value), extra: Math.max(extra, 0) });
    } else if (wireType === LENGTH) {
      const read = readVarint(hex, at);
      if (read === undefined || BigInt(hex.length) < read.value * 2n) return undefined;
      at += read.bytes * 2;
      const inner = hex.slice(at, at + Number(read.value) * 2);
      at += Number(read.value) * 2;
      if (at > hex.length) return undefined;
      const message = depth < DEPTH_MAX && inner !== '' ? parse(inner, depth + 1) : undefined;
      fields.push(
        message === undefined ? { type: 'bytes', number, hex: inner } : { type: 'message', number, fields: message },
      );
    } else if (wireType === FIXED_64 || wireType === FIXED_32) {
      at += wireType === FIXED_64 ? 16 : 8;
      if (at > hex.length) return undefined;
      fields.push({ type: 'raw', hex: hex.slice(start, at) });
    } else return undefined;
    // What is wide stays so until it is made narrow.
    if (narrowed(hex.slice(start, at)) !== undefined) fields.splice(-1, 1, { type: 'raw', hex: hex.slice(start, at) });
  }
  return fields;
};

/** Simpler forms of a field that stays. */
const simplerFields = (field: WireField): readonly WireField[] => {
  switch (field.type) {
    case 'varint': {
      const values = [1n, field.value >> 1n, field.value - 1n].filter((value) => value > 0n && value < field.value);
      return [
        ...(field.extra > 0 ? [{ ...field, extra: 0 }] : []),
        ...[...new Set(values)].map((value) => ({ ...field, value })),
      ];
    }
    case 'bytes':
      return [
        { ...field, hex: '' },
        { ...field, hex: field.hex.slice(0, (field.hex.length >> 2) << 1) },
        { ...field, hex: field.hex.slice(0, -2) },
        { ...field, hex: zeros(field.hex) },
      ];
    case 'message':
      return [
        ...(field.fields.length > 1 ? [{ ...field, fields: [] }] : []),
        ...simplerTrees(field.fields).map((fields) => ({ ...field, fields })),
      ];
    case 'raw': {
      const narrow = narrowed(field.hex);
      return narrow === undefined ? [] : [{ ...field, hex: narrow }];
    }
    case 'words':
      return [];
  }
};

/** The fields without one of them, then with a simpler one, at any depth. */
const simplerTrees = (fields: readonly WireField[]): readonly (readonly WireField[])[] => [
  ...fields.map((_, index) => fields.toSpliced(index, 1)),
  ...fields.flatMap((field, index) => simplerFields(field).map((simpler) => fields.with(index, simpler))),
];

/** Simpler bytes for those of a message, by its fields; nothing for bytes that do not read as one. */
export const simplerMessageBytes = (hex: string): readonly string[] => {
  const fields = parse(hex, 0);
  if (fields === undefined) return [];
  const found = new Set(simplerTrees(fields).map(treeHex));
  return [...found].filter((candidate) => isSimpler(candidate, hex));
};
