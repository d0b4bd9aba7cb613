// Reads a version of the specification: a registry of clauses, by itself or in a checkout that has the vectors beside it.

import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Result } from '../input-error.ts';
import { loadClauses } from '../registry/load-registry.ts';
import { loadSpecification } from '../registry/load-specification.ts';
import type { SpecVersion } from './spec-diff.ts';

const CLAUSES = 'clauses.yaml';

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** The registry that `path` leads to: the file itself, or that of a folder or of the `spec` within it. */
const registryFile = (path: string): string => {
  if (!isFolder(path)) return path;
  const own = join(path, CLAUSES);
  return existsSync(own) ? own : join(path, 'spec', CLAUSES);
};

/**
 * The version at `path`: a clauses.yaml, a folder that holds one, or a checkout, of which the vectors are read too. The first thing that is wrong
 * with a file is the error.
 */
export const readVersion = async (path: string): Promise<Result<SpecVersion>> => {
  const file = registryFile(path);
  const spec = dirname(file);
  const vectorFolder = join(spec, '..', 'vectors');
  if (isFolder(path) && basename(spec) === 'spec' && isFolder(vectorFolder)) {
    const checkout = await loadSpecification(spec, vectorFolder);
    if (checkout.type === 'error') return checkout;
    const { registry, vectors } = checkout.value;
    return { type: 'ok', value: { name: path, clauses: registry.clauses, vectors } };
  }
  const clauses = loadClauses(file);
  return clauses.type === 'error' ? clauses : { type: 'ok', value: { name: path, clauses: clauses.value } };
};
