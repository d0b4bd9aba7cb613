// The bytes of a message as a tree of fields, so that a generator can put single fields wrong and still have right lengths
// around them. A writer of the suite's own: tests compare what it writes with what the reference writes.

/** One field. Bytes and words are hex. */
export type WireField =
  /** `extra` superfluous bytes make the number longer than it need be. */
  | { readonly type: 'varint'; readonly number: number; readonly value: bigint; readonly extra: number }
  | { readonly type: 'bytes'; readonly number: number; readonly hex: string }
  | { readonly type: 'message'; readonly number: number; readonly fields: readonly WireField[] }
  | { readonly type: 'words'; readonly number: number; readonly words: readonly bigint[]; readonly packed: boolean }
  /** Written as it is, its tag included. */
  | { readonly type: 'raw'; readonly hex: string };

const VARINT = 0;
const LENGTH = 2;

const byteHex = (value: number): string => value.toString(16).padStart(2, '0');

const bigVarintHex = (value: bigint, extra: number): string => {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0xffff_ffffn; rest >>= 7n) bytes.push(Number(rest & 0x7fn));
  for (let low = Number(rest); low > 0; low = Math.floor(low / 128)) bytes.push(low % 128);
  if (bytes.length === 0) bytes.push(0);
  for (let count = 0; count < extra; count++) bytes.push(0);
  return bytes.map((byte, index) => byteHex(index < bytes.length - 1 ? byte | 0x80 : byte)).join('');
};

/** The word that is drawn most often, and what it takes ten bytes to write. */
const ALL_ONES = 2n ** 64n - 1n;
const LONGEST = 'ffffffffffffffffff01';
const small = Array.from({ length: 256 }, (_, value) => bigVarintHex(BigInt(value), 0));

/** A number of up to 64 bits, not negative, in base 128. */
export const varintHex = (value: bigint | number, extra = 0): string =>
  (extra === 0 ? (value === ALL_ONES ? LONGEST : small[Number(value)]) : undefined) ??
  bigVarintHex(BigInt(value), extra);

/** Reads the number at digit `at` of `hex`: its value, and how many bytes it has; nothing where it does not end. */
export const readVarint = (hex: string, at: number): { value: bigint; bytes: number } | undefined => {
  let value = 0n;
  for (let bytes = 0; bytes < 10; bytes++) {
    const byte = Number.parseInt(hex.slice(at + bytes * 2, at + bytes * 2 + 2), 16);
    if (Number.isNaN(byte)) return undefined;
    value |= BigInt(byte & 0x7f) << BigInt(bytes * 7);
    if (byte < 0x80) return { value, bytes: bytes + 1 };
  }
  return undefined;
};

/** A tag. */
export const tagHex = (number: number, wireType: number): string => varintHex(number * 8 + wireType);

/** Bytes with their tag and length. */
export const lengthDelimitedHex = (number: number, hex: string): string =>
  tagHex(number, LENGTH) + varintHex(hex.length / 2) + hex;

const fieldHex = (field: WireField): string => {
  switch (field.type) {
    case 'varint':
      return tagHex(field.number, VARINT) + varintHex(field.value, field.extra);
    case 'bytes':
      return lengthDelimitedHex(field.number, field.hex);
    case 'message':
      return lengthDelimitedHex(field.number, treeHex(field.fields));
    case 'words':
      return field.packed
        ? lengthDelimitedHex(field.number, field.words.map((word) => varintHex(word)).join(''))
        : field.words.map((word) => tagHex(field.number, VARINT) + varintHex(word)).join('');
    case 'raw':
      return field.hex;
  }
};

/** The bytes of `fields`, in their order. */
export const treeHex = (fields: readonly WireField[]): string => {
  let hex = '';
  for (const field of fields) hex += fieldHex(field);
  return hex;
};
