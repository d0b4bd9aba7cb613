// What somebody may have meant who wrote an id that nothing defines.

import { distance } from 'fastest-levenshtein';

const NEAREST_MAX = 3;

/** The ids closest to `id`, the closest first, three at most; capital letters do not count. */
export const nearestIds = (id: string, known: Iterable<string>): readonly string[] =>
  [...known]
    .map((name) => ({ name, far: distance(id.toUpperCase(), name.toUpperCase()) }))
    .sort((left, right) => left.far - right.far)
    .slice(0, NEAREST_MAX)
    .map(({ name }) => name);
