// Reads the bytes of a message into the generated class, the way the Go code does: what the library does by itself (reading
// varints) is its own, what differs (merging, skipping, truncating, the order of the checks) is here.
// Source: the generated Unmarshal functions, e.g. consensus/types.pb.go:2977 ff., types/types.pb.go, libs/bits/types.pb.go:228-303.

import { create, protoInt64, type DescMessage } from '@bufbuild/protobuf';
import type { Context } from '../context.ts';
import type { WireField } from './field-table.ts';
import { Rejection } from './rejection.ts';
import { timestampError } from './timestamp.ts';
import { WireReader, type Halves } from './wire-reader.ts';

/** A generated message, or the part of one that was read so far, by property. */
export type Target = Record<string, unknown>;

const VARINT = 0;
const FIXED_64 = 1;
const LENGTH = 2;
const START_GROUP = 3;
const END_GROUP = 4;
const FIXED_32 = 5;

/** A message of the given kind with nothing in it. */
export const emptyTarget = (message: DescMessage): Target => create(message) as unknown as Target;

/** Reads `bytes` into `target`, over what it holds already. Throws a Rejection. */
export const readMessage = (context: Context, message: DescMessage, target: Target, bytes: Uint8Array): void => {
  const { rules } = context;
  const reader = new WireReader(bytes);
  const fields = rules.wire.fieldsOf(message);
  while (reader.pos < reader.len) {
    const start = reader.pos;
    const { number, wireType } = rules.readTag(context, reader, message.name);
    const field = fields.get(number);
    if (field === undefined) {
      reader.pos = start;
      rules.skipField(context, reader);
    } else rules.readField(context, reader, wireType, field, target);
  }
};

/** The field number and wire type of a tag. */
export interface Tag {
  readonly number: number;
  readonly wireType: number;
}

/** Reads a tag of the message called `name`. */
export const readTag = (context: Context, reader: WireReader, name: string): Tag => {
  const [low, high] = reader.varint();
  const number = (low >>> 3) | (high << 29);
  const wireType = low & 7;
  // [WF-ENV-3] MUST reject a stray end of a group, and a field number that is not positive in its low 32 bits.
  if (high >>> 3 !== 0) context.fired.push('WF-ENV-3');
  if (wireType === END_GROUP) throw rejected(context, `proto: ${name}: wiretype end group for non-group`);
  if (number <= 0) {
    const tag = BigInt.asUintN(64, (BigInt(high) << 32n) | BigInt(low >>> 0));
    throw rejected(context, `proto: ${name}: illegal tag ${number} (wire type ${tag})`);
  }
  return { number, wireType };
};

const rejected = (context: Context, text: string): Rejection => {
  context.fired.push('WF-ENV-3');
  return new Rejection(text);
};

/** Passes an unknown field, tag included. */
export const skipField = (context: Context, reader: WireReader): void => {
  // [WF-ENV-3] MUST skip unknown fields; the number at the end of a group is not compared with that at its start.
  context.fired.push('WF-ENV-3');
  let depth = 0;
  do {
    const [low] = reader.varint();
    const wireType = low & 7;
    if (wireType === VARINT) reader.varint();
    else if (wireType === FIXED_64) reader.pass(8);
    else if (wireType === LENGTH) reader.body();
    else if (wireType === START_GROUP) depth++;
    else if (wireType === END_GROUP) depth--;
    else if (wireType === FIXED_32) reader.pass(4);
    else throw new Rejection(`proto: illegal wireType ${wireType}`);
  } while (depth > 0);
};

/** Reads the value of a known field into `target`. */
export const readField = (
  context: Context,
  reader: WireReader,
  wireType: number,
  field: WireField,
  target: Target,
): void => {
  const { rules } = context;
  const { kind, property } = field;
  if (kind.type === 'words') return rules.readWords(context, reader, wireType, target[property] as bigint[]);
  // [WF-ENV-3] MUST reject a known field with another wire type.
  const isVarint = kind.type !== 'bytes' && kind.type !== 'bytes_list' && !('message' in kind);
  if (wireType !== (isVarint ? VARINT : LENGTH))
    throw rejected(context, `proto: wrong wireType = ${wireType} for field ${field.goName}`);
  switch (kind.type) {
    case 'uint32':
      target[property] = rules.lowHalf(context, reader.varint()) >>> 0;
      return;
    case 'int32':
      target[property] = rules.lowHalf(context, reader.varint()) | 0;
      return;
    case 'uint64':
      target[property] = protoInt64.uDec(...(reader.varint() as [number, number]));
      return;
    case 'int64':
      target[property] = protoInt64.dec(...(reader.varint() as [number, number]));
      return;
    case 'bool': {
      // [WF-PR-3] MUST take any number but 0 for true.
      context.fired.push('WF-PR-3');
      const [low, high] = reader.varint();
      target[property] = low !== 0 || high !== 0;
      return;
    }
    case 'bytes':
      target[property] = reader.body();
      return;
    case 'bytes_list':
      (target[property] as Uint8Array[]).push(reader.body());
      return;
    case 'time':
      target[property] = rules.readTime(context, kind.message, reader.body());
      return;
    case 'member':
      target[property] = { case: field.localName, value: rules.readMember(context, kind.message, reader.body()) };
      return;
    case 'message':
      target[property] = rules.mergeMessage(
        context,
        kind.message,
        target[property] as Target | undefined,
        reader.body(),
      );
  }
};

/** The low half of a varint that a field of 32 bits takes. */
export const lowHalf = (context: Context, [low, high]: Halves): number => {
  // [WF-PR-2] MUST keep the low 32 bits.
  if (high !== 0) context.fired.push('WF-PR-2');
  return low;
};

/** Reads words of a bit array, packed or one field each. */
export const readWords = (context: Context, reader: WireReader, wireType: number, words: bigint[]): void => {
  // [WF-PR-6] MUST accept packed and unpacked words and join them in their order.
  context.fired.push('WF-PR-6');
  const word = (): bigint => protoInt64.uDec(...(reader.varint() as [number, number])) as bigint;
  if (wireType === VARINT) return void words.push(word());
  if (wireType !== LENGTH) throw rejected(context, `proto: wrong wireType = ${wireType} for field Elems`);
  const length = reader.length();
  // The last word may reach beyond the length, up to the end of the array.
  for (const end = reader.pos + length; reader.pos < end;) words.push(word());
};

/** Reads a time, which must lie in the years 1 to 9999. */
export const readTime = (context: Context, message: DescMessage, bytes: Uint8Array): Target => {
  // [WF-PR-8] MUST reject a time outside its range; a second time replaces the first [WF-PR-7].
  context.fired.push('WF-PR-8');
  const time = emptyTarget(message);
  context.rules.readMessage(context, message, time, bytes);
  const refusal = timestampError({ seconds: String(time['seconds']), nanos: time['nanos'] as number });
  if (refusal !== undefined) throw new Rejection(refusal);
  return time;
};

/** Reads a member of the envelope. */
export const readMember = (context: Context, message: DescMessage, bytes: Uint8Array): Target => {
  // [WF-ENV-3] MUST replace an earlier member, which must parse all the same.
  const member = emptyTarget(message);
  context.rules.readMessage(context, message, member, bytes);
  return member;
};

/** Reads a sub-message, over an earlier one of the same field where there is one. */
export const mergeMessage = (
  context: Context,
  message: DescMessage,
  earlier: Target | undefined,
  bytes: Uint8Array,
): Target => {
  // [WF-PR-7] MUST merge field by field: scalars and bytes of the last, words and aunts of both.
  if (earlier !== undefined) context.fired.push('WF-PR-7');
  const target = earlier ?? emptyTarget(message);
  context.rules.readMessage(context, message, target, bytes);
  return target;
};
