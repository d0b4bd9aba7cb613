// A reference is a named record of rules; a variant replaces a few of them. Dialects, errata and mutants are variants.

import { KARDIA, type Dialect } from '#spec';
import { specifiedRules, type Rules } from './rules.ts';

export interface Reference {
  /** The profile: `kardia`, `kardia-7b90a657`, or the id of a mutant. */
  readonly name: string;
  /** What its scenarios are written in. Its name is what an implementation of it says in `initialize`, and that of the profile which judges such a one by default. */
  readonly dialect: Dialect;
  readonly rules: Rules;
  /**
   * What a crash of the reference says about a subject: of an implementation at a pin it is what must be seen; the
   * specification never demands a crash, so there any behaviour conforms and the scenario is not followed further.
   */
  readonly crashes: 'exact' | 'unspecified';
}

export interface Variant {
  /** `ER-13`, or for a mutant the clause that it breaks and what it does: `PS-ECC-4-copies`. */
  readonly id: string;
  readonly type: 'dialect' | 'erratum' | 'mutant';
  /** The clauses whose meaning it changes. */
  readonly clauses: readonly [string, ...string[]];
  /** One line: what it does instead. */
  readonly summary: string;
  /** Where this happened: an id of the museum or of a fault with its reference, or the arm that it breaks. */
  readonly source: string;
  readonly replace: Partial<Rules>;
}

/** `base` with the functions of `variants` in place of its own; a later variant wins. */
export const withVariants = (base: Reference, name: string, variants: readonly Variant[]): Reference => ({
  ...base,
  name,
  rules: Object.assign({}, base.rules, ...variants.map((variant) => variant.replace)) as Rules,
});

/** The specification. */
export const kardia: Reference = {
  name: 'kardia',
  dialect: KARDIA,
  rules: specifiedRules,
  crashes: 'unspecified',
};
