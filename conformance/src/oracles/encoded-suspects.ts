// Which rule of writing is broken where an encoded message differs: all of them are in force while one is written, and the bytes alone tell which.

import { WireType } from '@bufbuild/protobuf/wire';
import { isHex, wireFieldsOf, type WireField } from './wire-fields.ts';

/** The zero block id as it is written in full. */
const ZERO_BLOCK_ID = `0a20${'00'.repeat(32)}12221220${'00'.repeat(32)}`;

const textOf = ({ number, type, body }: WireField): string => `${number} ${type} ${body}`;

const sorted = (fields: readonly WireField[]): string => fields.map(textOf).sort().join();

/** The rule by which the fields of a message are written otherwise; the deepest message in which they differ counts. */
const inMessage = (expected: string, observed: string): string | undefined => {
  const [left, right] = [wireFieldsOf(expected), wireFieldsOf(observed)];
  if (left === undefined || right === undefined) return undefined;
  if (sorted(left) === sorted(right)) return 'WF-PR-5';
  for (const field of left.filter(({ type }) => type === WireType.LengthDelimited)) {
    const other = right.find(({ number, type }) => number === field.number && type === field.type);
    if (other === undefined) return wireFieldsOf(field.body) === undefined ? undefined : 'WF-PR-4';
    if (other.body === field.body) continue;
    return field.body === ZERO_BLOCK_ID ? 'WF-PR-10' : inMessage(field.body, other.body);
  }
  const added = right.filter((each) => !left.some(({ number }) => number === each.number));
  return added.length > 0 && added.every(({ type, body }) => type === WireType.Varint && body === '00')
    ? 'WF-PR-1'
    : undefined;
};

/** The clause of the rule that bytes (hex) which were written break, where they show it: the envelope, the order, what is always written or never. */
export const brokenWritingRule = (expected: unknown, observed: unknown): string | undefined => {
  if (!isHex(expected) || !isHex(observed) || observed === expected) return undefined;
  if (observed.length > expected.length && observed.endsWith(expected)) return 'WF-ENV-1';
  if (observed.slice(2) === expected.slice(2)) return 'WF-ENV-2';
  return inMessage(expected, observed);
};
