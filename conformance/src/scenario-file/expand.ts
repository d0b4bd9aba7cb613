// From short forms to values: references to names, runs of bits and repeated bytes, each only where the schema has such a value.

import type * as z from 'zod';
import { expandBytes, expandRuns } from './notation.ts';
import { arrayOption, placeOf, type Place } from './places.ts';
import { Refusal, type Path } from './refusal.ts';
import { walkParts, walkSchema, type Replace } from './walk-schema.ts';

/** The names of one file. A value is read by the schema of each place that refers to it, once for each. */
export interface Names {
  readonly raw: ReadonlyMap<string, { readonly value: unknown; readonly position: number }>;
  readonly used: Set<string>;
  readonly expanded: Map<string, Map<z.ZodType, unknown>>;
  /** How much text short forms have become so far, in characters. */
  readonly volume: { characters: number };
}

/** The most text that the short forms of one file may become: a few characters could fill any memory. */
const EXPANDED_MAX = 64 * 1024 * 1024;

/** The `names` of a file as they are written. */
export const namesOf = (raw: Readonly<Record<string, unknown>>): Names => ({
  raw: new Map(Object.entries(raw).map(([name, value], position) => [name, { value, position }])),
  used: new Set(),
  expanded: new Map(),
  volume: { characters: 0 },
});

/**
 * `value` without short forms; itself it is no reference, but its parts may be. Throws a Refusal for an unknown name; what does not fit
 * the schema is left for it to object to.
 */
export const expand = (schema: z.ZodType, value: unknown, names: Names, path: Path): unknown =>
  walkParts(schema, value, path, expander(names, Infinity));

const expander =
  (names: Names, below: number): Replace =>
  (schema, part, path) => {
    if (typeof part !== 'string') return undefined;
    const place = placeOf(schema);
    if (place === 'other') return undefined;
    return part.startsWith('$')
      ? lookUp(part.slice(1), { schema, place }, names, path, below)
      : expandText(place, part, names, path);
  };

const nounOf = (schema: z.ZodType, place: Place): string => {
  if (place === 'bits') return 'a bit array';
  if (place === 'bytes') return 'bytes';
  return arrayOption(schema) === undefined ? 'a mapping' : 'a list';
};

const lookUp = (
  name: string,
  { schema, place }: { readonly schema: z.ZodType; readonly place: Place },
  names: Names,
  path: Path,
  below: number,
): unknown => {
  const found = names.raw.get(name);
  if (found === undefined || found.position >= below)
    throw new Refusal(
      'unknown-id',
      path,
      `expected ${nounOf(schema, place)} or one of the file's names${below === Infinity ? '' : ' above'}, found $${name}, which is not one`,
    );
  names.used.add(name);
  const known = names.expanded.get(name) ?? new Map<z.ZodType, unknown>();
  names.expanded.set(name, known);
  if (known.has(schema)) return known.get(schema);
  const value = walkSchema(schema, found.value, ['names', name], expander(names, found.position));
  known.set(schema, value);
  return value;
};

const expandText = (place: Place, text: string, names: Names, path: Path): unknown => {
  if (place === 'structure') return undefined;
  const value = place === 'bits' ? expandRuns(text) : expandBytes(text);
  if (value !== undefined) {
    if (value.length > text.length) names.volume.characters += value.length;
    if (names.volume.characters > EXPANDED_MAX)
      throw new Refusal('bounds', path, `expected short forms of at most ${EXPANDED_MAX} characters in one file`);
    return value;
  }
  const expected =
    place === 'bits'
      ? 'a bit array: a text of x and _, in runs such as x64_6 of at most 10000 bits'
      : 'bytes: lower-case hex, in repeats such as 00*31 04';
  throw new Refusal('schema', path, `expected ${expected}, found ${JSON.stringify(text)}`);
};
