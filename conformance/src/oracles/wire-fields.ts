// The fields of a message in protobuf's form, read without knowing which message it is.

import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';

/** One field on the wire; of bytes, texts and sub-messages the body, of others all that stands behind the tag, as hex. */
export interface WireField {
  readonly number: number;
  readonly type: WireType;
  readonly body: string;
}

/** Whether a value is bytes (hex), at least one. */
export const isHex = (value: unknown): value is string => typeof value === 'string' && /^(?:[0-9a-f]{2})+$/.test(value);

/** The fields of a message (hex), in order; nothing of what is none. */
export const wireFieldsOf = (hex: string): readonly WireField[] | undefined => {
  const bytes = Buffer.from(hex, 'hex');
  const reader = new BinaryReader(bytes);
  const fields: WireField[] = [];
  try {
    while (reader.pos < reader.len) {
      const [number, type] = reader.tag();
      const skipped = reader.pos;
      const body = type === WireType.LengthDelimited ? reader.bytes() : undefined;
      if (body === undefined) reader.skip(type, number);
      fields.push({ number, type, body: Buffer.from(body ?? bytes.subarray(skipped, reader.pos)).toString('hex') });
    }
    return fields;
  } catch {
    return undefined;
  }
};
