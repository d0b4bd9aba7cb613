// One of the two that are told apart: a reference, which is a profile with any variants, or a program behind the adapter protocol.
//   kardia, kardia-7b90a657    a profile
//   kardia+ER-13               a profile with variants; several are joined by +
//   ER-13, PS-ECC-4-copies     a variant alone, of profile kardia
//   adapter:COMMAND            a program, started as `run --adapter` starts it

import { ERRATA, kardia, MUTANTS, PROFILES, withVariants, type Reference, type Variant } from '#impl';
import { nearestIds } from '../nearest-id.ts';

/** What a name stands for. */
export type Side =
  | {
      readonly type: 'reference';
      readonly name: string;
      readonly reference: Reference;
      /** In the order of the name; empty for a profile as it is. */
      readonly variants: readonly Variant[];
    }
  | { readonly type: 'adapter'; readonly name: string; readonly command: string };

export type ReferenceSide = Extract<Side, { type: 'reference' }>;

/** The side, or one sentence about what is wrong with the name. */
export type NamedSide = Side | { readonly type: 'unknown'; readonly complaint: string };

const ADAPTER = 'adapter:';

const variantsById: ReadonlyMap<string, Variant> = new Map(
  [...ERRATA, ...MUTANTS].map((variant) => [variant.id.toLowerCase(), variant]),
);

const unknown = (name: string, known: Iterable<string>): NamedSide => ({
  type: 'unknown',
  complaint: `no profile, erratum or mutant is called '${name}'; the nearest are ${nearestIds(name, known).join(', ')}, and a program is named as adapter:COMMAND`,
});

const variantNames = (): readonly string[] => [...variantsById.values()].map(({ id }) => id);

/**
 * Reads a name. A reference with variants is an implementation and not a specification: its crashes are what it does, and not where
 * the specification falls silent.
 */
export const sideOf = (text: string): NamedSide => {
  if (text.startsWith(ADAPTER)) {
    const command = text.slice(ADAPTER.length).trim();
    return command === ''
      ? { type: 'unknown', complaint: `expected the command of a program after '${ADAPTER}'` }
      : { type: 'adapter', name: text, command };
  }
  const [first = '', ...others] = text.split('+');
  const profile = Object.hasOwn(PROFILES, first) ? PROFILES[first] : undefined;
  if (profile !== undefined && others.length === 0)
    return { type: 'reference', name: first, reference: profile, variants: [] };
  const base = profile ?? kardia;
  const variants: Variant[] = [];
  for (const id of profile === undefined ? [first, ...others] : others) {
    const variant = variantsById.get(id.toLowerCase());
    if (variant === undefined)
      return unknown(id, profile === undefined ? [...Object.keys(PROFILES), ...variantNames()] : variantNames());
    variants.push(variant);
  }
  const name = [base.name, ...variants.map(({ id }) => id)].join('+');
  return {
    type: 'reference',
    name,
    reference: { ...withVariants(base, name, variants), crashes: 'exact' },
    variants,
  };
};
