// What the suite is tried on: every mutant, and every erratum, since what go-kardia does at the pin is a fault under the specification.

import { ERRATA, MUTANTS, type Variant } from '#impl';

/** The mutants in the order of their clauses, then the errata. */
export const FAULTY_VARIANTS: readonly Variant[] = [...MUTANTS, ...ERRATA];

/** The variant called `id`. */
export const faultyVariant = (id: string): Variant => {
  const found = FAULTY_VARIANTS.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no mutant or erratum ${id}`);
  return found;
};
