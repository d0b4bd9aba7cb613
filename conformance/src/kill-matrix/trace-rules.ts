// Which rules of a reference a scenario makes use of. A mutant that replaces none of them cannot do anything else there, so it need not
// be run.

import type { Reference, Rules } from '#impl';

/** A reference that notes each rule that is looked up in it. */
export interface TracedReference {
  readonly reference: Reference;
  /** The names of the rules that have been looked up so far. */
  readonly used: ReadonlySet<string>;
}

/**
 * `reference` as it is, watched: every rule calls others through the record, so that no use of one is missed. For one scenario
 * only: the reference remembers results by its record of rules, and what it remembers it does not look up again.
 */
export const traceRules = (reference: Reference): TracedReference => {
  const used = new Set<string>();
  const rules = new Proxy(reference.rules, {
    get: (target, name): unknown => {
      used.add(name as string);
      return target[name as keyof Rules];
    },
  });
  return { reference: { ...reference, rules }, used };
};
