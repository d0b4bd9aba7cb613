// Walks a value together with its schema, so that short forms are looked for only where the schema has a bit array, a hash, a
// part-set header or a block id. A new operation is covered as soon as its schema is.

import * as z from 'zod';
import type { Path } from './refusal.ts';

/** Called with every value before its parts; what it returns takes the value's place and is walked on. */
export type Replace = (schema: z.ZodType, value: unknown, path: Path) => unknown;

/** The schema below optional, nullable and default wrappers. */
const unwrap = (schema: z.ZodType): z.ZodType => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return unwrap(schema.unwrap() as z.ZodType);
  return schema;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `value` with everything replaced that `replace` replaces. Values that do not fit the schema are passed through. */
export const walkSchema = (outer: z.ZodType, outerValue: unknown, path: Path, replace: Replace): unknown => {
  const schema = unwrap(outer);
  const value = replace(schema, outerValue, path);
  if (Array.isArray(value)) {
    const list = optionOf(schema, z.ZodArray);
    return list === undefined
      ? value
      : value.map((item: unknown, index) => walkSchema(list.element as z.ZodType, item, [...path, index], replace));
  }
  if (!isRecord(value)) return value;
  const record = optionOf(schema, z.ZodRecord);
  const shape: Readonly<Record<string, z.ZodType>> | undefined = optionOf(schema, z.ZodObject)?.shape;
  const partOf = (key: string): z.ZodType | undefined =>
    record === undefined
      ? shape !== undefined && Object.hasOwn(shape, key)
        ? shape[key]
        : undefined
      : (record.valueType as z.ZodType);
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const partSchema = partOf(key);
      return [key, partSchema === undefined ? part : walkSchema(partSchema, part, [...path, key], replace)];
    }),
  );
};

/** `schema` or the first of its options that is of the class `Kind`. */
const optionOf = <Kind extends z.ZodType>(
  schema: z.ZodType,
  kind: abstract new (...parameters: never[]) => Kind,
): Kind | undefined => {
  if (schema instanceof kind) return schema;
  if (!(schema instanceof z.ZodUnion)) return undefined;
  return (schema.options as readonly z.ZodType[]).find((option): option is Kind => option instanceof kind);
};
