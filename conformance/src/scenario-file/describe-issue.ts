// One clear sentence from what zod found: what was expected at which place. Of a union the branch is reported that the value was
// evidently meant for: the mapping that knows its keys, else the one whose kind (null, number, text, list, mapping) it has.

import { ownValue } from '#spec';
import * as z from 'zod';
import { quoteJson } from '../foreign-json/quote-json.ts';
import { arrayOption, objectOption, optionsOf, unwrap } from './places.ts';
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
      const place = schemaAt(schema, path, value);
      if (isMapping(found) && isOfNoOption(place, found))
        return { path, message: `expected a mapping with ${listOf(keysOf(place))}${butFound(found)}` };
      const meant = meantOption(place, found);
      const branch =
        issue.errors[meant] ?? issue.errors.find((issues) => issues.length > 0 && !isKindMismatch(issues[0]));
      const [inner] = branch ?? [];
      if (inner !== undefined) {
        const below = describeIssue(inner, optionAt(place, meant), found);
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
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<string | number, unknown>)[key]
        : undefined,
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
  return `, found ${quoteJson(found, FOUND_MAX)}`;
};

const isMapping = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isObject = (option: z.ZodType): option is z.ZodObject => option instanceof z.ZodObject;

/** The keys of the mappings that `schema` allows. */
const keysOf = (schema: z.ZodType): readonly string[] =>
  optionsOf(schema)
    .filter(isObject)
    .flatMap((option) => Object.keys(option.shape));

/** Whether `schema` allows several mappings, and `value` has no key of any of them. */
const isOfNoOption = (schema: z.ZodType, value: object): boolean => {
  const options = optionsOf(schema).filter(isObject);
  return (
    options.length > 1 && !options.some(({ shape }) => Object.keys(value).some((key) => Object.hasOwn(shape, key)))
  );
};

/** The index of the alternative of the union `schema` that the mapping `value` is meant for; -1 for other values. */
const meantOption = (schema: z.ZodType, value: unknown): number => {
  const union = unwrap(schema);
  if (!(union instanceof z.ZodUnion) || !isMapping(value)) return -1;
  const option = objectOption(union, value);
  return option === undefined
    ? -1
    : (union.options as readonly z.ZodType[]).findIndex((each) => optionsOf(each).includes(option));
};

const optionAt = (schema: z.ZodType, index: number): z.ZodType => {
  const union = unwrap(schema);
  return union instanceof z.ZodUnion ? ((union.options as readonly z.ZodType[])[index] ?? schema) : schema;
};

/** The schema of what stands at `path`, following the alternative of a union that the value is meant for. */
const schemaAt = (schema: z.ZodType, path: Path, value: unknown): z.ZodType => {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const inner = at(value, [key]);
  if (Array.isArray(value)) {
    const list = arrayOption(schema);
    return list === undefined ? schema : schemaAt(list.element as z.ZodType, rest, inner);
  }
  const option = isMapping(value) ? objectOption(schema, value) : undefined;
  if (option instanceof z.ZodRecord) return schemaAt(option.valueType as z.ZodType, rest, inner);
  const part: unknown = option === undefined ? undefined : ownValue(option.shape, String(key));
  return part instanceof z.ZodType ? schemaAt(part, rest, inner) : schema;
};

const keysAt = (schema: z.ZodType, path: Path, value: unknown): readonly string[] => {
  const found = at(value, path);
  const place = schemaAt(schema, path, value);
  const option = isMapping(found) ? objectOption(place, found) : undefined;
  return option instanceof z.ZodObject ? Object.keys(option.shape) : [];
};
