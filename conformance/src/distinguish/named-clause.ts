// At which clause two sides part. What differs is held against the last clause that fired and decides the place; but where variants say which
// clauses they change, it is the one of those that fired last, in that step or before it: what goes wrong may show later.

import type { Scenario } from '#spec';
import type { Registry } from '../registry/registry.ts';
import { followFired } from '../reporters/follow.ts';
import type { Parting } from './comparison.ts';
import type { OpenedSide } from './opened-side.ts';
import { variantsBetween } from './variants-between.ts';

/** The clause of `parting` in `scenario`. */
export const namedClause = (
  sides: readonly [OpenedSide, OpenedSide],
  scenario: Scenario,
  { finding, observed }: Parting,
  registry: Registry,
): string => {
  const variants = variantsBetween(sides);
  const changed = new Set(
    variants.flatMap(({ id, clauses }) => [...clauses, ...(registry.errata.get(id)?.clauses ?? [])]),
  );
  if (changed.size === 0 || changed.has(finding.clause)) return finding.clause;
  const followed = sides.map((side) =>
    side.type === 'reference' ? followFired(side.reference, scenario, observed, finding.step + 1) : [],
  );
  for (let step = finding.step; step >= 0; step--) {
    const fired = followed.flatMap((steps) => steps[step] ?? []);
    const last = fired.findLast((clause) => changed.has(clause));
    if (last !== undefined) return last;
  }
  // Where one variant is all that differs, it is at work even where no clause of it fired.
  const [only, ...others] = variants;
  return only === undefined || others.length > 0 ? finding.clause : only.clauses[0];
};
