// Reads the whole tree of vectors. The world is closed: a folder or file that the layout does not have is an error, so that no vector
// can be passed over because it lies in the wrong place.
//   vectors/README.md, kept-for.yaml, schema/*.json, <dialect>/<level>/<topic>.yaml, <dialect>/recorded.sha256.yaml, <dialect>/walks/<level>.jsonl.gz

import { DIALECT_NAMES, LEVELS } from '#spec';
import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { giveTurn } from '../give-turn.ts';
import type { Registry } from '../registry/registry.ts';
import type { InputError, Result } from '../input-error.ts';
import { inputErrorOf } from './read-input.ts';
import { readScenarioFile } from './read-scenario-file.ts';
import type { VectorEntry } from './scenario-file.ts';

/** The file that holds the digests of the recordings. */
export const DIGESTS_FILE = 'recorded.sha256.yaml';

/** The list of vectors that are kept though nothing needs them, with reasons. */
export const KEPT_FOR_FILE = 'kept-for.yaml';

/** What a folder of the tree may hold: `kind` of an entry, or nothing for what does not belong. */
type Layout = (entry: Dirent) => 'scenarios' | 'other' | Layout | undefined;

const file =
  (name: RegExp, kind: 'scenarios' | 'other'): Layout =>
  (entry) =>
    entry.isFile() && name.test(entry.name) ? kind : undefined;

const dialectLayout: Layout = (entry) => {
  if (entry.isFile()) return entry.name === DIGESTS_FILE ? 'other' : undefined;
  if (entry.name === 'walks') return file(new RegExp(`^(?:${LEVELS.join('|')})\\.jsonl\\.gz$`), 'other');
  return LEVELS.some((level) => level === entry.name) ? file(/^[a-z][a-z0-9_]*\.yaml$/, 'scenarios') : undefined;
};

const rootLayout: Layout = (entry) => {
  if (entry.isFile()) return ['README.md', KEPT_FOR_FILE].includes(entry.name) ? 'other' : undefined;
  if (entry.name === 'schema') return file(/^[a-z-]+\.schema\.json$/, 'other');
  return DIALECT_NAMES.some((dialect) => dialect === entry.name) ? dialectLayout : undefined;
};

/**
 * The entries of every scenario file below `root`, in the order of the paths. `root` is the folder that holds the dialects. The first
 * error ends it: nothing is ever loaded in part.
 */
export const loadVectors = async (root: string, registry: Registry): Promise<Result<readonly VectorEntry[]>> => {
  const paths = listScenarioFiles(root, rootLayout);
  if (paths.type === 'error') return paths;
  const entries: VectorEntry[] = [];
  const places = new Map<string, VectorEntry>();
  for (const path of paths.value) {
    await giveTurn();
    const read = readScenarioFile(path, registry);
    if (read.type === 'error') return read;
    for (const entry of read.value.scenarios) {
      const error = misplaced(entry) ?? duplicate(entry, places);
      if (error !== undefined) return { type: 'error', error };
      places.set(keyOf(entry), entry);
      entries.push(entry);
    }
  }
  return { type: 'ok', value: entries };
};

const listScenarioFiles = (folder: string, layout: Layout): Result<readonly string[]> => {
  const paths: string[] = [];
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      const kind = layout(entry);
      if (kind === undefined)
        return {
          type: 'error',
          error: {
            code: 'unknown-file',
            file: path,
            line: 1,
            message: 'expected only what vectors/README.md lists: this does not belong here',
          },
        };
      if (kind === 'scenarios') paths.push(path);
      if (typeof kind !== 'function') continue;
      const below = listScenarioFiles(path, kind);
      if (below.type === 'error') return below;
      paths.push(...below.value);
    }
  } catch (error) {
    return { type: 'error', error: inputErrorOf(error, folder, () => 1) };
  }
  return { type: 'ok', value: paths };
};

/** An id stands once in each dialect. */
const keyOf = ({ dialect, scenario }: VectorEntry): string => `${dialect}/${scenario.id}`;

const misplaced = ({ dialect, scenario, file: path, line }: VectorEntry): InputError | undefined => {
  const [dialectFolder, folder] = path.split(/[\\/]/).slice(-3);
  return dialectFolder === dialect && folder === scenario.level && scenario.id.startsWith(`${scenario.level}/`)
    ? undefined
    : {
        code: 'schema',
        file: path,
        line,
        message: `expected the dialect, the level, the folders and the beginning of the id to agree, found dialect ${dialect}, level ${scenario.level} and id ${scenario.id}`,
      };
};

const duplicate = (entry: VectorEntry, places: ReadonlyMap<string, VectorEntry>): InputError | undefined => {
  const earlier = places.get(keyOf(entry));
  return (
    earlier && {
      code: 'duplicate-id',
      file: entry.file,
      line: entry.line,
      message: `expected another id than that of ${earlier.file}:${earlier.line}: ${entry.scenario.id}`,
    }
  );
};
