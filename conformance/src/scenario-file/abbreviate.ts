// From values to short forms, the inverse of expand.ts: block ids and part-set headers that a file repeats get names, long bit
// arrays are written in runs and hashes of one repeated byte as repeats.

import {
  bitArraySchema,
  blockIdSchema,
  hash32Schema,
  partSetHeaderSchema,
  type BlockId,
  type PartSetHeader,
} from '#spec';
import type * as z from 'zod';
import { writeHash, writeRuns } from './notation.ts';
import { walkSchema } from './walk-schema.ts';

/** Values that stand fewer times in a file are written out. */
const NAMED_MIN = 3;

/** Something to be written, with the schema that it follows. */
export interface Described {
  readonly schema: z.ZodType;
  readonly value: unknown;
}

export interface NameTable {
  /** What goes into `names`, in short form, in an order in which no name refers to a later one. */
  readonly definitions: Readonly<Record<string, unknown>>;
  /** `$name` by the JSON of the value. */
  readonly references: ReadonlyMap<string, string>;
}

/** Names the block ids and headers that stand three times or more in `parts`. */
export const nameValues = (parts: readonly Described[]): NameTable => {
  const headers = new Map<string, { readonly value: PartSetHeader; count: number }>();
  const blocks = new Map<string, { readonly value: NonNullable<BlockId>; count: number }>();
  for (const { schema, value } of parts) {
    walkSchema(schema, value, [], (place, part) => {
      if (typeof part !== 'object' || part === null) return part;
      if (place === partSetHeaderSchema) count(headers, part as PartSetHeader);
      if (place !== blockIdSchema) return part;
      count(blocks, part as NonNullable<BlockId>);
      return null;
    });
  }
  const references = new Map<string, string>();
  const definitions: Record<string, unknown> = {};
  const define = (stem: string, hash: string, value: object): void => {
    const short = stem in definitions ? `${stem}_${hash.slice(0, 8)}` : stem;
    const name = short in definitions ? `${stem}_${hash}` : short;
    if (name in definitions) return;
    const schema = 'total' in value ? partSetHeaderSchema : blockIdSchema;
    definitions[name] = abbreviate(schema, value, { definitions, references });
    references.set(JSON.stringify(value), `$${name}`);
  };
  for (const { value } of frequent(headers)) define(`header_${value.total}`, value.hash, value);
  for (const { value } of frequent(blocks)) define(`block_${value.part_set_header.total}`, value.hash, value);
  return { definitions, references };
};

const count = <Value>(counts: Map<string, { readonly value: Value; count: number }>, value: Value): void => {
  const key = JSON.stringify(value);
  const entry = counts.get(key) ?? { value, count: 0 };
  entry.count += 1;
  counts.set(key, entry);
};

const frequent = <Value>(counts: ReadonlyMap<string, { readonly value: Value; readonly count: number }>) =>
  [...counts.values()].filter(({ count: times }) => times >= NAMED_MIN);

/** `value` in short forms. */
export const abbreviate = (schema: z.ZodType, value: unknown, names: NameTable): unknown =>
  walkSchema(schema, value, [], (place, part) => {
    if (place === partSetHeaderSchema || place === blockIdSchema)
      return names.references.get(JSON.stringify(part)) ?? part;
    if (typeof part !== 'string') return part;
    if (place === bitArraySchema) return writeRuns(part);
    return place === hash32Schema ? writeHash(part) : part;
  });
