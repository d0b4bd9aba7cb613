// Import cycles among source files, found by scanning their import statements: types count, because a file that needs the types of one
// that needs it back cannot be understood, or moved, alone.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Which files a file imports. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const RELATIVE_IMPORT = /\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g;

/** The imports of the TypeScript sources under `folders`, tests left out; imports across projects go by name and are not followed. */
export const importsUnder = (folders: readonly string[]): ImportGraph => {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => join(folder, name)),
  );
  return new Map(
    files.map((file) => [
      file,
      [...readFileSync(file, 'utf8').matchAll(RELATIVE_IMPORT)].map(([, path = '']) => join(dirname(file), path)),
    ]),
  );
};

/** The files of a cycle, each importing the next and the last one the first; nothing where there is none. */
export const cycleIn = (graph: ImportGraph): readonly string[] | undefined => {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): readonly string[] | undefined => {
    const before = path.indexOf(file);
    if (before >= 0) return path.slice(before);
    if (done.has(file)) return undefined;
    path.push(file);
    for (const imported of graph.get(file) ?? []) {
      const cycle = visit(imported);
      if (cycle !== undefined) return cycle;
    }
    path.pop();
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
};
