// The setup that the scenarios of a file have in common. It stands once at the head of the file; a scenario shows only what differs,
// field by field, and within `node` and `state` field by field again.

import { canonicalJson } from './canonical-json.ts';

/** A setup, or the fields of one that are merged. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of a setup that are merged and not replaced. */
const MERGED: readonly string[] = ['node', 'state'];

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The setup of a scenario that shows `own` in a file whose common setup is `base`. */
export const mergeSetup = (base: Fields, own: Fields): Fields => {
  const merged: Record<string, unknown> = { ...base, ...own };
  for (const key of MERGED) {
    const [left, right] = [base[key], own[key]];
    if (isFields(left) && isFields(right)) merged[key] = { ...left, ...right };
  }
  return merged;
};

/** What two setups or more have in common: of each field that all of them have, the value that most of them have. */
export const commonSetup = (setups: readonly Fields[]): Fields => {
  if (setups.length < 2) return {};
  return Object.fromEntries(
    Object.keys(setups[0] ?? {})
      .filter((key) => setups.every((setup) => Object.hasOwn(setup, key)))
      .map((key) => {
        const values = setups.map((setup) => setup[key]);
        return [
          key,
          MERGED.includes(key) && values.every(isFields) ? commonSetup(values) : mostFrequent(values),
        ] as const;
      }),
  );
};

/** What `setup` shows beside `base`, so that mergeSetup gives `setup` again; `base` is a commonSetup of it and others. */
export const ownSetup = (base: Fields, setup: Fields): Fields => {
  const own: [string, unknown][] = [];
  for (const [key, value] of Object.entries(setup)) {
    const common = base[key];
    if (MERGED.includes(key) && isFields(common) && isFields(value)) {
      const inner = ownSetup(common, value);
      if (Object.keys(inner).length > 0) own.push([key, inner]);
    } else if (!Object.hasOwn(base, key) || canonicalJson(common) !== canonicalJson(value)) own.push([key, value]);
  }
  return Object.fromEntries(own);
};

const mostFrequent = (values: readonly unknown[]): unknown => {
  const counts = new Map<string, { readonly value: unknown; count: number }>();
  for (const value of values) {
    const json = canonicalJson(value);
    const entry = counts.get(json) ?? { value, count: 0 };
    entry.count += 1;
    counts.set(json, entry);
  }
  return [...counts.values()].reduce((best, entry) => (entry.count > best.count ? entry : best)).value;
};
