// Reads a version of the specification: a registry of clauses, by itself or in a checkout that has the vectors beside it.

import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Result } from '../input-error.ts';
import { loadClauses, loadRegistry } from '../registry/load-registry.ts';
import { loadVectors } from '../scenario-file/load-vectors.ts';
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
  const clauses = loadClauses(file);
  if (clauses.type === 'error') return clauses;
  const version = { name: path, clauses: clauses.value };
  const folder = join(file, '..');
  const vectorFolder = join(folder, '..', 'vectors');
  if (!isFolder(path) || basename(folder) !== 'spec' || !isFolder(vectorFolder)) return { type: 'ok', value: version };
  const registry = loadRegistry(folder);
  if (registry.type === 'error') return registry;
  const vectors = await loadVectors(vectorFolder, registry.value);
  return vectors.type === 'error' ? vectors : { type: 'ok', value: { ...version, vectors: vectors.value } };
};
