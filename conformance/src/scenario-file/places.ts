// What may be written at the place of a schema besides a value's wire form. Texts that are bit arrays or bytes have short forms of
// their own; in the place of any list or mapping, and of those texts, a name of the file may stand. Where a schema allows any other
// text, a text is only what it says.

import {
  addressSchema,
  bitArraySchema,
  bytesSchema,
  hash32Schema,
  heldSchema,
  privateKeySchema,
  reportedBitArraySchema,
} from '#spec';
import * as z from 'zod';

/** `bits` and `bytes` have short forms; `structure` is a list or a mapping; `other` has only its wire form. */
export type Place = 'bits' | 'bytes' | 'structure' | 'other';

const BITS: readonly z.ZodType[] = [bitArraySchema, reportedBitArraySchema, heldSchema];
const BYTES: readonly z.ZodType[] = [bytesSchema, hash32Schema, addressSchema, privateKeySchema];

const places = new WeakMap<z.ZodType, Place>();

/** What may stand in the place of `schema`, which has no optional or nullable wrapper. */
export const placeOf = (schema: z.ZodType): Place => {
  let place = places.get(schema);
  if (place === undefined) {
    place = classify(schema);
    places.set(schema, place);
  }
  return place;
};

const classify = (schema: z.ZodType): Place => {
  if (BITS.includes(schema)) return 'bits';
  if (BYTES.includes(schema)) return 'bytes';
  const options = optionsOf(schema);
  if (
    options.some((option) => BYTES.includes(option)) &&
    options.every((option) => BYTES.includes(option) || option instanceof z.ZodNull)
  )
    return 'bytes';
  return options.some(isStructure) && options.every((option) => isStructure(option) || option instanceof z.ZodNull)
    ? 'structure'
    : 'other';
};

const isStructure = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodArray || schema instanceof z.ZodObject || schema instanceof z.ZodRecord;

/** The schema below optional, nullable and readonly wrappers. */
export const unwrap = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly
    ? unwrap(schema.unwrap() as z.ZodType)
    : schema;

const options = new WeakMap<z.ZodType, readonly z.ZodType[]>();

/** The alternatives of a union, also of unions in it, without wrappers; `schema` itself if it is none. */
export const optionsOf = (schema: z.ZodType): readonly z.ZodType[] => {
  let known = options.get(schema);
  if (known === undefined) {
    const bare = unwrap(schema);
    known = bare instanceof z.ZodUnion ? (bare.options as readonly z.ZodType[]).flatMap(optionsOf) : [bare];
    options.set(schema, known);
  }
  return known;
};

/** The alternative of `schema` that a mapping with the keys of `value` is meant for: the one that knows most of them. */
export const objectOption = (schema: z.ZodType, value: object): z.ZodObject | z.ZodRecord | undefined => {
  const candidates = optionsOf(schema).filter(
    (option): option is z.ZodObject | z.ZodRecord => option instanceof z.ZodObject || option instanceof z.ZodRecord,
  );
  if (candidates.length < 2) return candidates[0];
  const keys = Object.keys(value);
  const known = (option: z.ZodObject | z.ZodRecord): number =>
    option instanceof z.ZodRecord ? keys.length : keys.filter((key) => Object.hasOwn(option.shape, key)).length;
  return candidates.reduce((best, option) => (known(option) > known(best) ? option : best));
};

/** The alternative of `schema` that is a list. */
export const arrayOption = (schema: z.ZodType): z.ZodArray | undefined =>
  optionsOf(schema).find((option): option is z.ZodArray => option instanceof z.ZodArray);
