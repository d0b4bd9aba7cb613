// Walks a value together with its schema, so that short forms are looked for only where the schema has a value that can be written
// in one. A new operation is covered as soon as its schema is.

import * as z from 'zod';
import { arrayOption, objectOption, unwrap } from './places.ts';
import type { Path } from './refusal.ts';

/** Called with every value before its parts. What it returns takes the value's place as it is; with `undefined` the walk goes on. */
export type Replace = (schema: z.ZodType, value: unknown, path: Path) => unknown;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `value` with everything replaced that `replace` replaces. Values that do not fit the schema are passed through. */
export const walkSchema = (outer: z.ZodType, value: unknown, path: Path, replace: Replace): unknown => {
  const schema = unwrap(outer);
  const replaced = replace(schema, value, path);
  return replaced === undefined ? walkParts(schema, value, path, replace) : replaced;
};

/** The same without asking for `value` itself. */
export const walkParts = (outer: z.ZodType, value: unknown, path: Path, replace: Replace): unknown => {
  if (Array.isArray(value)) {
    const list = arrayOption(outer);
    return list === undefined
      ? value
      : value.map((item: unknown, index) => walkSchema(list.element as z.ZodType, item, [...path, index], replace));
  }
  if (!isRecord(value)) return value;
  const option = objectOption(outer, value);
  if (option === undefined) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const schema = partOf(option, key);
      return [key, schema === undefined ? part : walkSchema(schema, part, [...path, key], replace)];
    }),
  );
};

const partOf = (option: z.ZodObject | z.ZodRecord, key: string): z.ZodType | undefined => {
  if (option instanceof z.ZodRecord) return option.valueType as z.ZodType;
  const { shape } = option;
  return Object.hasOwn(shape, key) ? (shape[key] as z.ZodType) : undefined;
};
