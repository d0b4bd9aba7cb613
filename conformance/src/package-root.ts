// Where the files live that the program reads at run time: the specification's registries and the vectors. The compiled program is one
// folder deeper than its source, so the root is found by its package.json rather than by counting folders.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const findRoot = (folder: string): string => {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('no package.json above this program');
  return findRoot(parent);
};

/** The absolute path of the folder that holds package.json, from the source and from dist/ alike. */
export const PACKAGE_ROOT = findRoot(dirname(fileURLToPath(import.meta.url)));

/** The folder of clauses.yaml and faults.yaml. */
export const SPEC_FOLDER = join(PACKAGE_ROOT, 'spec');

/** The folder of the golden vectors. */
export const VECTORS_FOLDER = join(PACKAGE_ROOT, 'vectors');
