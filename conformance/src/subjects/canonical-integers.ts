// 64-bit integers inside returned values: a subject may write any of them as a decimal string, the suite compares canonical ones.

import type { Json } from '#spec';
import { checkInt64, checkUint64 } from './check-value.ts';

/** The fields of section 1 of adapter-protocol.md that hold 64-bit integers. */
const INTEGERS: ReadonlySet<string> = new Set([
  'height',
  'seconds_since_start_time',
  'seconds',
  'bits',
  'total',
  'index',
]);

const DECIMAL = /^-?[0-9]+$/;

const canonical = (text: string): Json => checkUint64(text) ?? checkInt64(text) ?? text;

/** `value` with canonical integers; a value that has none in another form is returned as it is. */
export const canonicalIntegers = (value: Json): Json => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value as Json[];
    for (let index = 0; index < items.length; index++) items[index] = canonicalIntegers(items[index] ?? null);
    return items;
  }
  const fields = value as Record<string, Json>;
  for (const key in fields) {
    const field = fields[key] ?? null;
    if (typeof field === 'object') fields[key] = canonicalIntegers(field);
    else if (typeof field === 'string' && INTEGERS.has(key) && DECIMAL.test(field)) fields[key] = canonical(field);
  }
  return value;
};
