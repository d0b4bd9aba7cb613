// Clauses that fire whenever a step is taken. Those of hashes and signatures do not: the reference remembers what it has computed, so that above
// the level of their own they fire the first time only.

import type { Level } from '#spec';
import { ROOMS } from '../levels/rooms.ts';

const REMEMBERED: ReadonlySet<string> = new Set(['CR', 'PT']);

const familyOf = (clause: string): string => clause.slice(0, clause.indexOf('-'));

/** The clauses among `fired` that fire each time, in their order. At the level that is about them those that are remembered are taken for that too. */
export const steadyClauses = (level: Level, fired: readonly string[]): readonly string[] =>
  fired.filter((clause) => {
    const family = familyOf(clause);
    return !REMEMBERED.has(family) || ROOMS[level].families.has(family);
  });
