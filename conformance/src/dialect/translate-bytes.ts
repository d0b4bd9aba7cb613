// The bytes of a message, right or wrong, translated field by field. What reads as a field that the messages have is translated, what
// was left out because it was zero is written where it no longer is, and everything else stays byte for byte.

import { canonicalInteger, MESSAGE_NAMES, numberKindOf } from '#spec';
import { WIRE_BLOCK_ID, WIRE_MESSAGES, type WireKind, type WireTable } from '../arbitraries/message-tree.ts';
import { lengthDelimitedHex, readVarint, tagHex, varintHex } from '../arbitraries/wire-tree.ts';
import { isAbsentHash, translateNumber } from './translate-fields.ts';
import { translateGarbage } from './translate-signed.ts';

const VARINT = 0;
const LENGTH = 2;
const WHOLE_32 = 2n ** 32n;

/** The type of a proposal, which the Tendermint family writes as its first field. */
const PROPOSAL_TYPE = { number: 1, value: 32n };

/** A field as it stands: `digits` are all of it, `value` and `inner` what a varint and bytes hold. */
interface Field {
  readonly number: number;
  readonly digits: string;
  readonly value?: bigint;
  readonly inner?: string;
}

const NONE = -1;

/** The fields of `hex`; what does not read as one of the usual kinds is the last, with no number. */
const fieldsOf = (hex: string): readonly Field[] => {
  const fields: Field[] = [];
  let at = 0;
  while (at < hex.length) {
    const tag = readVarint(hex, at);
    const body = tag === undefined ? undefined : readVarint(hex, at + tag.bytes * 2);
    const start = tag === undefined || body === undefined ? 0 : at + (tag.bytes + body.bytes) * 2;
    const wireType = Number((tag?.value ?? 0n) & 7n);
    const length = wireType === LENGTH ? Number(body?.value ?? 0n) * 2 : 0;
    const isRead = body !== undefined && (wireType === VARINT || wireType === LENGTH) && start + length <= hex.length;
    if (tag === undefined || !isRead) {
      fields.push({ number: NONE, digits: hex.slice(at) });
      break;
    }
    const digits = hex.slice(at, start + length);
    const number = Number(tag.value >> 3n);
    fields.push(
      wireType === VARINT
        ? { number, digits, value: body.value }
        : { number, digits, inner: hex.slice(start, start + length) },
    );
    at = start + length;
  }
  return fields;
};

const varintField = (number: number, value: bigint): string =>
  value === 0n ? '' : tagHex(number, VARINT) + varintHex(BigInt.asUintN(64, value));

const translateVarint = (name: string, within: string, { number, digits, value = 0n }: Field): string => {
  const kind = numberKindOf(name, within);
  if (kind === undefined || (kind !== 'height' && value >= WHOLE_32)) return digits;
  return varintField(number, BigInt(translateNumber(kind, canonicalInteger(BigInt.asUintN(64, value)))));
};

const tableOf = (kind: WireKind): WireTable | undefined =>
  typeof kind === 'object' ? kind : kind === 'block' ? WIRE_BLOCK_ID : undefined;

const translateField = (table: WireTable, within: string, field: Field): string => {
  const [name, number, kind] = table.find((entry) => entry[1] === field.number) ?? [];
  if (name === undefined || number === undefined || kind === undefined) return field.digits;
  if (field.value !== undefined) return kind === 'number' ? translateVarint(name, within, field) : field.digits;
  const { inner = '' } = field;
  const inside = tableOf(kind);
  if (inside !== undefined) return lengthDelimitedHex(number, translateMessageFields(inside, name, inner));
  if (name === 'signature') return lengthDelimitedHex(number, translateGarbage(inner));
  return isAbsentHash(name, within, inner) ? '' : field.digits;
};

/** Where a round is left out there is none, which is -1 and written. */
const isMissingRound = (name: string, within: string, number: number, fields: readonly Field[]): boolean =>
  numberKindOf(name, within) === 'round' && fields.every((field) => field.number !== number);

const translateMessageFields = (table: WireTable, within: string, hex: string): string => {
  const fields = fieldsOf(hex);
  const missing = table.flatMap(([name, number]) =>
    isMissingRound(name, within, number, fields) ? [{ number, digits: varintField(number, -1n) }] : [],
  );
  let translated = '';
  for (const field of fields) {
    while (missing[0] !== undefined && (field.number === NONE || missing[0].number < field.number))
      translated += missing.shift()?.digits ?? '';
    translated += translateField(table, within, field);
  }
  return translated + missing.map(({ digits }) => digits).join('');
};

const translateEnvelopeField = (field: Field): string => {
  const name = MESSAGE_NAMES.find((each) => WIRE_MESSAGES[each].number === field.number);
  const { inner } = field;
  if (name === undefined || inner === undefined) return field.digits;
  const message = WIRE_MESSAGES[name];
  if (message.inner !== true)
    return lengthDelimitedHex(field.number, translateMessageFields(message.table, name, inner));
  const type = name === 'proposal' ? varintField(PROPOSAL_TYPE.number, PROPOSAL_TYPE.value) : '';
  const wrapped = fieldsOf(inner).map((each) =>
    each.number === 1 && each.inner !== undefined
      ? lengthDelimitedHex(1, type + translateMessageFields(message.table, name, each.inner))
      : each.digits,
  );
  return lengthDelimitedHex(field.number, wrapped.join(''));
};

/** The bytes (hex) of a message of Kardia as the Tendermint family would have them. */
export const translateBytes = (hex: string): string => fieldsOf(hex).map(translateEnvelopeField).join('');
