// From values to short forms, the inverse of expand.ts: named values are referred to, long bit arrays are written in runs and bytes
// with repeats.

import type * as z from 'zod';
import { writeBytes, writeRuns } from './notation.ts';
import { placeOf } from './places.ts';
import { walkParts, type Replace } from './walk-schema.ts';

/** The `$name` of a value, by its JSON. */
export type References = ReadonlyMap<string, string>;

/** What stands in place of a value: a name or a text in short form; nothing where its parts are to be looked at. */
const shorten =
  (references: References): Replace =>
  (schema, part) => {
    if (part === null || typeof part === 'boolean' || typeof part === 'number') return part;
    const place = placeOf(schema);
    if (place === 'other') return undefined;
    const name = references.size === 0 ? undefined : references.get(JSON.stringify(part));
    if (name !== undefined || typeof part !== 'string') return name;
    return writeText(place, part);
  };

const writeText = (place: string, text: string): string | undefined => {
  if (place === 'bits') return /^[x_]*$/.test(text) ? writeRuns(text) : text;
  return place === 'bytes' ? writeBytes(text) : undefined;
};

/** `value` with its parts in short forms; it never becomes a name itself. */
export const abbreviate = (schema: z.ZodType, value: unknown, references: References): unknown =>
  typeof value === 'string'
    ? (writeText(placeOf(schema), value) ?? value)
    : walkParts(schema, value, [], shorten(references));
