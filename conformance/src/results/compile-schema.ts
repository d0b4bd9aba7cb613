// Schemas as functions, because every step of every answer passes one and zod takes several times as long. The function only says yes to
// what zod accepts and leaves as it is; for all else zod itself is asked, which also says what is wrong. Of what this file does not know
// about a schema zod is asked too, so that the two never part.

import { int64Schema, integer64Schema } from '#spec';
import * as z from 'zod';
import { isObject } from '../foreign-json/is-object.ts';
import { sameJson } from '../oracles/compare-results.ts';

/** Whether a value fits a schema and is in canonical form. `false` may also mean that it has to be put into that form. */
export type Fits = (value: unknown) => boolean;

/** 64-bit integers with a sign: every safe integer is one, in canonical form. */
const SIGNED: ReadonlySet<unknown> = new Set([int64Schema, integer64Schema]);

const compiled = new WeakMap<z.ZodType, Fits>();

/** The function for `schema`, made once. */
export const compileSchema = (schema: z.ZodType): Fits => {
  let fits = compiled.get(schema);
  if (fits === undefined) {
    fits = make(schema);
    compiled.set(schema, fits);
  }
  return fits;
};

const make = (schema: z.ZodType): Fits => {
  const asked = isKeptBy(schema);
  if (SIGNED.has(schema)) return (value) => (typeof value === 'number' ? Number.isSafeInteger(value) : asked(value));
  const checks = checksOf(schema);
  const base = checks === undefined ? undefined : plain(schema, checks);
  if (checks === undefined || base === undefined) return asked;
  const { refinements } = checks;
  return refinements.length === 0
    ? base
    : (value) => base(value) && refinements.every((holds) => holds(value) === true);
};

/** Whether zod accepts the value and does not change it. */
const isKeptBy =
  (schema: z.ZodType): Fits =>
  (value) => {
    const parsed = schema.safeParse(value);
    return parsed.success && sameJson(parsed.data, value);
  };

/** What is demanded of a value beyond its kind. */
interface Checks {
  readonly minimum: number;
  readonly maximum: number;
  readonly patterns: readonly RegExp[];
  readonly isInteger: boolean;
  readonly refinements: readonly ((value: unknown) => unknown)[];
}

/** The checks of a schema, bounds inclusive; nothing where it has any that is not known here. */
const checksOf = (schema: z.ZodType): Checks | undefined => {
  let [minimum, maximum, isInteger] = [-Infinity, Infinity, false];
  const patterns: RegExp[] = [];
  const refinements: ((value: unknown) => unknown)[] = [];
  const own = schema.def as { readonly check?: string; readonly format?: string };
  if (own.check === 'number_format') {
    if (own.format !== 'safeint') return undefined;
    isInteger = true;
  }
  for (const { _zod } of schema.def.checks ?? []) {
    if (_zod.def.check === 'custom') {
      refinements.push((_zod.def as z.core.$ZodCustomDef).fn);
      continue;
    }
    const def = _zod.def as z.core.$ZodChecks['_zod']['def'];
    if (def.check === 'number_format' && def.format === 'safeint') isInteger = true;
    else if (def.check === 'greater_than' && def.inclusive) minimum = Math.max(minimum, Number(def.value));
    else if (def.check === 'less_than' && def.inclusive) maximum = Math.min(maximum, Number(def.value));
    else if (def.check === 'min_length') minimum = Math.max(minimum, def.minimum);
    else if (def.check === 'max_length') maximum = Math.min(maximum, def.maximum);
    else if (def.check === 'string_format' && def.format === 'regex' && def.pattern !== undefined)
      patterns.push(def.pattern);
    else return undefined;
  }
  return { minimum, maximum, isInteger, patterns, refinements };
};

/** The function for a schema of a kind that is known here, without its refinements. */
const plain = (schema: z.ZodType, checks: Checks): Fits | undefined => {
  if (schema instanceof z.ZodNull) return (value) => value === null;
  if (schema instanceof z.ZodBoolean) return (value) => typeof value === 'boolean';
  if (schema instanceof z.ZodString) return text(checks);
  if (schema instanceof z.ZodNumber) return checks.isInteger ? integer(checks) : undefined;
  if (schema instanceof z.ZodEnum) return oneOf(new Set<unknown>(schema.options));
  if (schema instanceof z.ZodReadonly) return compileSchema(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return list(compileSchema(schema.element as z.ZodType), checks);
  if (schema instanceof z.ZodUnion) return union(schema.options as readonly z.ZodType[]);
  if (schema instanceof z.ZodObject && schema.def.catchall instanceof z.ZodNever)
    return strictObject(schema.shape as z.core.$ZodShape);
  if (schema instanceof z.ZodRecord)
    return record(compileSchema(schema.keyType as z.ZodType), compileSchema(schema.valueType as z.ZodType));
  return undefined;
};

const text =
  ({ minimum, maximum, patterns }: Checks): Fits =>
  (value) => {
    if (typeof value !== 'string' || value.length > maximum || value.length < minimum) return false;
    for (const pattern of patterns) if (!pattern.test(value)) return false;
    return true;
  };

const integer =
  ({ minimum, maximum }: Checks): Fits =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= minimum && (value as number) <= maximum;

const oneOf =
  (values: ReadonlySet<unknown>): Fits =>
  (value) =>
    values.has(value);

const list =
  (fits: Fits, { minimum, maximum }: Checks): Fits =>
  (value) => {
    if (!Array.isArray(value) || value.length > maximum || value.length < minimum) return false;
    for (let index = 0; index < value.length; index++) if (!fits(value[index])) return false;
    return true;
  };

interface Field {
  readonly name: string;
  readonly fits: Fits;
  readonly isOptional: boolean;
}

const fieldOf = ([name, schema]: readonly [string, unknown]): Field =>
  schema instanceof z.ZodOptional
    ? { name, fits: compileSchema(schema.unwrap() as z.ZodType), isOptional: true }
    : { name, fits: compileSchema(schema as z.ZodType), isOptional: false };

const strictObject = (shape: z.core.$ZodShape): Fits => {
  const fields = Object.entries(shape).map(fieldOf);
  return (value) => {
    if (!isObject(value)) return false;
    let known = 0;
    for (const { name, fits, isOptional } of fields) {
      // The names are ours, and none of them is one that every object has.
      const part = value[name];
      if (part === undefined ? !isOptional : !fits(part)) return false;
      if (part !== undefined) known++;
    }
    for (const _ in value) known--;
    return known === 0;
  };
};

const record =
  (fitsKey: Fits, fits: Fits): Fits =>
  (value) => {
    if (!isObject(value)) return false;
    for (const key in value) if (!fitsKey(key) || !fits(value[key])) return false;
    return true;
  };

const union = (options: readonly z.ZodType[]): Fits => {
  const named = options.flatMap((option) => {
    const shape = option instanceof z.ZodObject ? Object.keys(option.shape as object) : [];
    return shape.length === 1 ? [[shape[0] as string, compileSchema(option)] as const] : [];
  });
  if (named.length === options.length) return oneKey(new Map(named));
  const all = options.map(compileSchema);
  return (value) => {
    for (const fits of all) if (fits(value)) return true;
    return false;
  };
};

/** Of objects with one key each, the key says which one is meant. */
const oneKey =
  (byName: ReadonlyMap<string, Fits>): Fits =>
  (value) => {
    if (!isObject(value)) return false;
    for (const name in value) return byName.get(name)?.(value) === true;
    return false;
  };
