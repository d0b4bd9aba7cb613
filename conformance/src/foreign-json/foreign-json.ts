// JSON that others wrote: answers of adapters, requests to `serve`, lines of traces. It is parsed by the platform, and what that lets
// through is refused here: nesting and numbers of values beyond a bound, keys that stand twice in one object, and `__proto__`. What is
// given out may be walked by recursion.

import { findBadKey } from './find-bad-key.ts';
import { formatPlace } from './format-place.ts';
import { scanJson } from './scan-json.ts';

/** The deepest nesting of lists and objects; the deepest that the protocol has is 15. */
const JSON_DEPTH_MAX = 32;

/** The most values in one text: lists, objects and what is in them. */
const JSON_VALUES_MAX = 1 << 20;

/** A text as a value, or why it is none that can be used. */
export type ForeignJson =
  | { readonly type: 'value'; readonly value: unknown }
  /** No JSON. */
  | { readonly type: 'malformed'; readonly why: string }
  /** JSON that is refused; `why` begins with the place, where it has one. */
  | { readonly type: 'refused'; readonly why: string; readonly value?: unknown };

/** Reads one JSON text. Never throws. Of text with bad keys `value` is given too: its envelope may still be told. */
export const readForeignJson = (text: string): ForeignJson => {
  const scan = scanJson(text);
  if (scan.depth > JSON_DEPTH_MAX)
    return { type: 'refused', why: `lists and objects nested more than ${JSON_DEPTH_MAX} deep` };
  if (scan.values > JSON_VALUES_MAX) return { type: 'refused', why: `more than ${JSON_VALUES_MAX} values` };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { type: 'malformed', why: error instanceof Error ? error.message.slice(0, 120) : String(error) };
  }
  const keys = countKeys(value);
  if (keys === scan.colons) return { type: 'value', value };
  const bad = findBadKey(text);
  if (bad === undefined) return { type: 'value', value };
  const place = formatPlace(bad.path);
  const key = JSON.stringify(bad.key.slice(0, 60));
  const at = place === '' ? '' : `${place}: `;
  return { type: 'refused', why: `${at}${bad.why === 'twice' ? `the key ${key} twice` : `the key ${key}`}`, value };
};

/** How many keys the objects in `value` have, `__proto__` not counted. No recursion is needed to be safe: the depth is bounded. */
const countKeys = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) if (typeof item === 'object') count += countKeys(item);
    return count;
  }
  for (const key in value) {
    if (key === '__proto__') continue;
    count++;
    const part = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof part === 'object') count += countKeys(part);
  }
  return count;
};
