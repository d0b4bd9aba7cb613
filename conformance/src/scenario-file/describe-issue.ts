// One clear sentence from what zod found: what was expected at which place. Of a union the branch is reported that the value was
// evidently meant for: the one whose kind (null, number, text, list, object) it has.

import * as z from 'zod';
import { Refusal, type Path } from './refusal.ts';

type Issue = z.core.$ZodIssue;

/** The output of `schema` for `value`; throws a Refusal for the first thing that does not fit. */
export const parseWith = <Output>(schema: z.ZodType<Output>, value: unknown, path: Path): Output => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue === undefined) throw new Error('zod reports at least one issue');
  const { path: place, message } = describeIssue(issue, schema, value);
  throw new Refusal('schema', [...path, ...place], message);
};

const describeIssue = (
  issue: Issue,
  schema: z.ZodType,
  value: unknown,
): { readonly path: Path; readonly message: string } => {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  const found = at(value, path);
  switch (issue.code) {
    case 'invalid_type':
      return { path, message: `expected ${nounOf(issue.expected)}${butFound(found)}` };
    case 'invalid_value':
      return {
        path,
        message: `expected ${listOf(issue.values.map((each) => JSON.stringify(each)))}${butFound(found)}`,
      };
    case 'too_big':
      return { path, message: `expected at most ${sizeOf(issue.maximum, issue.origin)}${butFound(found)}` };
    case 'too_small':
      return { path, message: `expected at least ${sizeOf(issue.minimum, issue.origin)}${butFound(found)}` };
    case 'unrecognized_keys': {
      const [key = ''] = issue.keys;
      const known = keysAt(schema, path, value);
      return {
        path: [...path, key],
        message: known.length === 0 ? 'expected no key here' : `expected no such key, but ${listOf(known)}`,
      };
    }
    case 'invalid_key': {
      const [inner] = issue.issues;
      return { path, message: inner === undefined ? 'expected another key' : inner.message };
    }
    case 'invalid_union': {
      const branch = issue.errors.find((issues) => issues.length > 0 && !isKindMismatch(issues[0]));
      const [inner] = branch ?? [];
      if (inner !== undefined) {
        const below = describeIssue(inner, schemaAt(schema, path, value), found);
        return { path: [...path, ...below.path], message: below.message };
      }
      const kinds = issue.errors.flatMap(([first]) => kindsOf(first));
      return { path, message: `expected ${listOf(kinds)}${butFound(found)}` };
    }
    default:
      return { path, message: `${issue.message}${butFound(found)}` };
  }
};

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[key] : undefined,
    value,
  );

const isKindMismatch = (issue: Issue | undefined): boolean =>
  issue?.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');

const kindsOf = (issue: Issue | undefined): readonly string[] => {
  if (issue?.code === 'invalid_type') return [nounOf(issue.expected)];
  return issue?.code === 'invalid_value' ? issue.values.map((each) => JSON.stringify(each)) : [];
};

const NOUNS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'an integer',
  int: 'an integer',
  boolean: 'true or false',
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
  tuple: 'a list',
  null: 'null',
};

const nounOf = (type: string): string => NOUNS[type] ?? type;

const sizeOf = (size: number | bigint, origin: string): string => {
  if (origin === 'string') return `${size} characters`;
  return origin === 'array' ? `${size} items` : String(size);
};

/** `a`, `a or b`, `a, b or c`. */
const listOf = (words: readonly string[]): string => {
  const distinct = [...new Set(words)];
  return distinct.length < 2 ? distinct.join('') : `${distinct.slice(0, -1).join(', ')} or ${distinct.at(-1) ?? ''}`;
};

const FOUND_MAX = 60;

const butFound = (found: unknown): string => {
  if (found === undefined) return ', but it is missing';
  const text = JSON.stringify(found) ?? 'something else';
  return `, found ${text.length > FOUND_MAX ? `${text.slice(0, FOUND_MAX)}...` : text}`;
};

/** The schema of what stands at `path`, following the option of a union that has the kind of the value. */
const schemaAt = (schema: z.ZodType, path: Path, value: unknown): z.ZodType => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return schemaAt(schema.unwrap() as z.ZodType, path, value);
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  if (schema instanceof z.ZodUnion) {
    const options = schema.options as readonly z.ZodType[];
    const option = options.find((each) =>
      Array.isArray(value) ? each instanceof z.ZodArray : each instanceof z.ZodObject,
    );
    return option === undefined ? schema : schemaAt(option, path, value);
  }
  const inner = at(value, [key]);
  if (schema instanceof z.ZodArray) return schemaAt(schema.element as z.ZodType, rest, inner);
  if (schema instanceof z.ZodRecord) return schemaAt(schema.valueType as z.ZodType, rest, inner);
  const part: unknown = schema instanceof z.ZodObject ? (schema.shape as Record<string, unknown>)[key] : undefined;
  return part instanceof z.ZodType ? schemaAt(part, rest, inner) : schema;
};

const keysAt = (schema: z.ZodType, path: Path, value: unknown): readonly string[] => {
  const place = schemaAt(schema, path, value);
  const options = place instanceof z.ZodUnion ? (place.options as readonly z.ZodType[]) : [place];
  return options.flatMap((option) => (option instanceof z.ZodObject ? Object.keys(option.shape as object) : []));
};
