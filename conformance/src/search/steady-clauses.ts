// Clauses that fire whenever a step is taken. Those of hashes and signatures do not: the reference remembers what it has computed, so that above
// the level of their own they fire the first time only.

import type { Level } from '#spec';

const REMEMBERED = /^(?:CR|PT)-/;

/** The clauses among `fired` that fire each time, in their order. At level crypto all are taken for that. */
export const steadyClauses = (level: Level, fired: readonly string[]): readonly string[] =>
  level === 'crypto' ? fired : fired.filter((clause) => !REMEMBERED.test(clause));
