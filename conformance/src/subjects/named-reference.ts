// The one grammar of names for references, faulty ones too:
//   kardia, kardia-7b90a657    a profile
//   kardia+ER-13               a profile with variants; several are joined by +
//   ER-13, PS-ECC-4-copies     a variant alone, of profile kardia

import { ERRATA, kardia, MUTANTS, PROFILES, withVariants, type Reference, type Variant } from '#impl';
import { nearestIds } from '../nearest-id.ts';

/** A reference with the parts of its name. */
export interface NamedReference {
  readonly type: 'reference';
  /** With the profile always, each part spelled as it is defined. */
  readonly name: string;
  readonly reference: Reference;
  /** In the order of the name; empty for a profile as it is. */
  readonly variants: readonly Variant[];
}

/** What a name stands for, or one sentence about the part of it that nothing is called. */
export type ReadName = NamedReference | { readonly type: 'unknown'; readonly complaint: string };

const variantsById: ReadonlyMap<string, Variant> = new Map(
  [...ERRATA, ...MUTANTS].map((variant) => [variant.id.toLowerCase(), variant]),
);

const unknown = (part: string, known: Iterable<string>): ReadName => ({
  type: 'unknown',
  complaint: `no profile, erratum or mutant is called '${part}'; the nearest are ${nearestIds(part, known).join(', ')}`,
});

const variantNames = (): readonly string[] => [...variantsById.values()].map(({ id }) => id);

/**
 * Reads a name; in those of variants capital letters do not count. A reference with variants is an implementation and not a specification:
 * its crashes are what it does, and not where the specification falls silent.
 */
export const namedReference = (text: string): ReadName => {
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
