// The fields of each message by number, from the descriptors of the generated code, with what reading needs to know of them.

import { ScalarType, type DescField, type DescMessage } from '@bufbuild/protobuf';

export type FieldKind =
  | { readonly type: 'uint32' | 'int32' | 'uint64' | 'int64' | 'bool' | 'bytes' | 'bytes_list' | 'words' }
  | { readonly type: 'message' | 'member' | 'time'; readonly message: DescMessage };

export interface WireField {
  /** The name of the Go field, for error texts. */
  readonly goName: string;
  /** The property of the generated message, or of the oneof that the field belongs to. */
  readonly property: string;
  /** The name within a oneof. */
  readonly localName: string;
  readonly kind: FieldKind;
}

const KIND_OF_SCALAR: Readonly<
  Partial<Record<ScalarType, FieldKind['type'] & ('uint32' | 'uint64' | 'int64' | 'bool' | 'bytes' | 'int32')>>
> = {
  [ScalarType.UINT32]: 'uint32',
  [ScalarType.INT32]: 'int32',
  [ScalarType.UINT64]: 'uint64',
  [ScalarType.INT64]: 'int64',
  [ScalarType.BOOL]: 'bool',
  [ScalarType.BYTES]: 'bytes',
};

const kindOf = (field: DescField): FieldKind => {
  switch (field.fieldKind) {
    case 'enum':
      return { type: 'int32' };
    case 'message':
      if (field.message.typeName === 'google.protobuf.Timestamp') return { type: 'time', message: field.message };
      return { type: field.oneof === undefined ? 'message' : 'member', message: field.message };
    case 'list':
      return { type: field.scalar === ScalarType.BYTES ? 'bytes_list' : 'words' };
    case 'scalar': {
      const type = KIND_OF_SCALAR[field.scalar];
      if (type !== undefined) return { type };
      break;
    }
    case 'map':
      break;
  }
  throw new Error(`no kind for field ${field.name}`);
};

const goNameOf = (name: string): string =>
  name
    .split('_')
    .map((word) => (word === 'id' ? 'ID' : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');

/** The fields of a message by number. */
export type FieldTable = (message: DescMessage) => ReadonlyMap<number, WireField>;

/** The tables of a wire format that does not know the fields named `without`. */
export const fieldTable = (without: ReadonlySet<string>): FieldTable => {
  const tables = new Map<DescMessage, ReadonlyMap<number, WireField>>();
  return (message) => {
    const known = tables.get(message);
    if (known !== undefined) return known;
    const fields = message.fields.filter(({ name }) => !without.has(name));
    const table = new Map(fields.map((field): [number, WireField] => [field.number, wireFieldOf(field)]));
    tables.set(message, table);
    return table;
  };
};

const wireFieldOf = (field: DescField): WireField => ({
  goName: goNameOf(field.name),
  property: field.oneof?.localName ?? field.localName,
  localName: field.localName,
  kind: kindOf(field),
});
