// What a list of known failures may name.

import { INVARIANTS } from '#spec';
import type { Registry } from '../registry/registry.ts';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';
import type { KnownIds } from './read-known-failures.ts';

/** The clauses of `registry`, the ids of `vectors`, and the invariants. */
export const knownIdsOf = (registry: Registry, vectors: readonly VectorEntry[]): KnownIds => ({
  clause: new Set(registry.clauses.keys()),
  vector: new Set(vectors.map(({ scenario }) => scenario.id)),
  invariant: new Set(INVARIANTS.map(({ id }) => id)),
});
