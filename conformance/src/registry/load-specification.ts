// The specification as most commands need it: the registries, and the golden vectors that are read by them.

import type { Result } from '../input-error.ts';
import { SPEC_FOLDER, VECTORS_FOLDER } from '../package-root.ts';
import { loadVectors } from '../scenario-file/load-vectors.ts';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';
import { loadRegistry } from './load-registry.ts';
import type { Registry } from './registry.ts';

export interface Specification {
  readonly registry: Registry;
  readonly vectors: readonly VectorEntry[];
}

/** Reads the registries in `spec` and the vectors below `vectors`: without folders, those of this package. The first thing that is wrong is the error. */
export const loadSpecification = async (
  spec: string = SPEC_FOLDER,
  vectorFolder: string = VECTORS_FOLDER,
): Promise<Result<Specification>> => {
  const registry = loadRegistry(spec);
  if (registry.type === 'error') return registry;
  const vectors = await loadVectors(vectorFolder, registry.value);
  return vectors.type === 'error'
    ? vectors
    : { type: 'ok', value: { registry: registry.value, vectors: vectors.value } };
};
