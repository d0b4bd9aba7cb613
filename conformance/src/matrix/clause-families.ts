// The families that the clauses are shown in: those of one part of the specification together.

/** Parts whose clauses are told apart further: by function, by message, by kind of signature. */
const DIVIDED: ReadonlySet<string> = new Set(['PS', 'WF', 'CR', 'DM']);

/** `PS-NRS` of `PS-NRS-4`, `WF` of `WF-1`, `BA` of `BA-FP-1`: the part, and where it is divided its division. */
export const familyOf = (clause: string): string => {
  const [part = clause, division] = clause.split('-');
  return DIVIDED.has(part) && division !== undefined && /^[A-Z]/.test(division) ? `${part}-${division}` : part;
};

/** The clauses of each family, both in the order of `clauses`. */
export const familiesOf = (clauses: Iterable<string>): ReadonlyMap<string, readonly string[]> => {
  const families = new Map<string, string[]>();
  for (const clause of clauses) {
    const family = families.get(familyOf(clause));
    if (family === undefined) families.set(familyOf(clause), [clause]);
    else family.push(clause);
  }
  return families;
};
