// From short forms to values: references to names, runs of bits and repeated hashes, each only where the schema has such a value.

import { bitArraySchema, blockIdSchema, hash32Schema, partSetHeaderSchema } from '#spec';
import type * as z from 'zod';
import { REFERABLE } from './file-schema.ts';
import { expandHash, expandRuns } from './notation.ts';
import { Refusal, type Path } from './refusal.ts';
import { walkSchema } from './walk-schema.ts';

/** The named values of one file, expanded, and which of them have been referred to. */
export interface Names {
  readonly values: ReadonlyMap<string, unknown>;
  readonly used: Set<string>;
}

/** `value` without short forms. Throws a Refusal for an unknown name; what does not fit the schema is left for it to object to. */
export const expand = (schema: z.ZodType, value: unknown, names: Names, path: Path): unknown =>
  walkSchema(schema, value, path, (place, part, partPath) => {
    const kind = REFERABLE.get(place);
    if (kind === undefined || typeof part !== 'string') return part;
    const referred = part.startsWith('$') ? lookUp(part.slice(1), names, kind, partPath) : part;
    if (typeof referred !== 'string') return referred;
    if (place === hash32Schema) return expandHash(referred);
    if (place !== bitArraySchema) return referred;
    const bits = expandRuns(referred);
    if (bits === undefined)
      throw new Refusal(
        'schema',
        partPath,
        `expected a bit array: a text of x and _, in runs such as x64_6 of at most 10000 bits, found ${JSON.stringify(referred)}`,
      );
    return bits;
  });

const lookUp = (name: string, names: Names, kind: string, path: Path): unknown => {
  if (!names.values.has(name))
    throw new Refusal(
      'unknown-id',
      path,
      `expected ${kind} or one of the file's names, found $${name}, which is not one`,
    );
  names.used.add(name);
  return names.values.get(name);
};

/** Expands the `names` of a file in their order: a name may refer to those above it. */
export const expandNames = (raw: Readonly<Record<string, unknown>>): Names => {
  const values = new Map<string, unknown>();
  const names = { values, used: new Set<string>() };
  for (const [name, value] of Object.entries(raw)) {
    const schema = kindOf(value);
    values.set(name, schema === undefined ? value : expand(schema, value, names, ['names', name]));
  }
  return names;
};

/** What an object with these keys can only be; a text is expanded where it is used. */
const kindOf = (value: unknown): z.ZodType | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('part_set_header' in value) return blockIdSchema;
  return 'total' in value ? partSetHeaderSchema : undefined;
};
