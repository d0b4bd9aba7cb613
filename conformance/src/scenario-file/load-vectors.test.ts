// The committed vectors say exactly what was recorded, and the tree of vectors admits nothing else.

import { kardia } from '#impl';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatInputError } from '../input-error.ts';
import { SPEC_FOLDER, VECTORS_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { canonicalJson } from './canonical-json.ts';
import { DIGESTS_FILE, loadVectors } from './load-vectors.ts';
import { readScenarioFile } from './read-scenario-file.ts';
import { digestOf, recordedFormOf } from './recorded-form.ts';
import type { VectorEntry } from './scenario-file.ts';
import { specify } from './specify.ts';
import { parseYamlDocument } from './yaml-document.ts';

const registryOf = () => {
  const registry = loadRegistry(SPEC_FOLDER);
  if (registry.type === 'error') throw new Error(formatInputError(registry.error));
  return registry.value;
};

const load = async (root: string): Promise<readonly VectorEntry[]> => {
  const vectors = await loadVectors(root, registryOf());
  if (vectors.type === 'error') throw new Error(formatInputError(vectors.error));
  return vectors.value;
};

const groupBy = (
  entries: readonly VectorEntry[],
  keyOf: (entry: VectorEntry) => string,
): ReadonlyMap<string, readonly VectorEntry[]> => {
  const groups = new Map<string, VectorEntry[]>();
  for (const entry of entries) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
  return groups;
};

describe('the vectors of kardia', { timeout: 600_000 }, () => {
  const folder = join(VECTORS_FOLDER, 'kardia');
  const digests = parseYamlDocument(readFileSync(join(folder, DIGESTS_FILE), 'utf8')).value as Record<string, string>;

  let all: readonly VectorEntry[] = [];
  beforeAll(async () => {
    all = await load(VECTORS_FOLDER);
  });
  const placeOf = ({ file }: VectorEntry): string => relative(folder, file).replaceAll('\\', '/');
  /** The entries of the files whose digest is pinned. */
  const recorded = (): readonly VectorEntry[] => all.filter((entry) => Object.hasOwn(digests, placeOf(entry)));

  it('hold every recorded scenario, and of each all that was recorded', () => {
    const found = Object.fromEntries(
      [...groupBy(recorded(), placeOf)].map(([file, entries]) => [file, digestOf(entries.map(recordedFormOf))]),
    );
    expect(found).toEqual(digests);
  });

  it('hold no recording whose digest is not pinned', () => {
    const others = all.filter((entry) => entry.dialect === 'kardia' && !Object.hasOwn(digests, placeOf(entry)));
    for (const [file] of groupBy(others, ({ file: path }) => path)) {
      const read = readScenarioFile(file);
      expect({ file, type: read.type === 'ok' && read.value.origin.type }).not.toEqual({ file, type: 'recorded' });
    }
  });

  it('number 940, on every level', () => {
    const byLevel = groupBy(recorded(), ({ scenario }) => scenario.level);
    expect(Object.fromEntries([...byLevel].map(([level, entries]) => [level, entries.length]))).toEqual({
      bit_array: 118,
      codec: 206,
      crypto: 96,
      vote_set: 106,
      peer_state: 216,
      reactor: 198,
    });
  });

  it('expect what profile kardia does, wherever it differs from what was recorded', () => {
    for (const { dialect, scenario, observed = [], expect: expected } of all) {
      if (dialect !== 'kardia') continue;
      const specified = specify(kardia, scenario, observed);
      expect(canonicalJson({ id: scenario.id, expect: expected })).toBe(
        canonicalJson({ id: scenario.id, expect: specified }),
      );
    }
  });
});

describe('loadVectors', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'vectors-'));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  /** The error after `change` was made to a copy of one vector file and its folders. */
  const errorAfter = async (change: (root: string) => void): Promise<string> => {
    rmSync(root, { recursive: true });
    mkdirSync(join(root, 'kardia/bit_array'), { recursive: true });
    cpSync(join(VECTORS_FOLDER, 'kardia/bit_array/empty.yaml'), join(root, 'kardia/bit_array/empty.yaml'));
    change(root);
    const vectors = await loadVectors(root, registryOf());
    return vectors.type === 'error'
      ? formatInputError(vectors.error).replaceAll(`${root}/`, '')
      : `${vectors.value.length} vectors`;
  };

  const put = (path: string, text = ''): Promise<string> =>
    errorAfter((folder) => {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    });

  it('reads the files of the layout', async () => {
    expect(await errorAfter(() => undefined)).toBe('2 vectors');
  });

  it.each([
    'notes.txt',
    'schema/notes.md',
    'tendermint/bit_array/a.yaml',
    'kardia/codecs/a.yaml',
    'kardia/bit_array/a.yml',
    'kardia/bit_array/deep/a.yaml',
    'kardia/walks/reactors.jsonl.gz',
  ])('refuses %s', async (path) => {
    expect(await put(path)).toMatch(/^[^:]+:1: expected only what vectors\/README.md lists/);
  });

  it('refuses an id that stands in two files', async () => {
    const error = await errorAfter((folder) =>
      cpSync(join(folder, 'kardia/bit_array/empty.yaml'), join(folder, 'kardia/bit_array/other.yaml')),
    );
    expect(error).toMatch(
      /^kardia\/bit_array\/other.yaml:\d+: expected another id than that of kardia\/bit_array\/empty.yaml:\d+: bit_array\/empty\/basic$/,
    );
  });

  it('refuses a scenario in the folder of another level', async () => {
    const error = await errorAfter((folder) =>
      cpSync(join(folder, 'kardia/bit_array'), join(folder, 'kardia/peer_state'), { recursive: true }),
    );
    expect(error).toMatch(/expected another id|the folder/);
    const moved = await errorAfter((folder) => {
      cpSync(join(folder, 'kardia/bit_array'), join(folder, 'kardia/peer_state'), { recursive: true });
      rmSync(join(folder, 'kardia/bit_array'), { recursive: true });
    });
    expect(moved).toMatch(
      /^kardia\/peer_state\/empty.yaml:\d+: expected the dialect, the level, the folders and the beginning of the id to agree/,
    );
  });

  it('reports a folder that is not there', async () => {
    const vectors = await loadVectors(join(root, 'none'), registryOf());
    expect(vectors.type === 'error' && vectors.error.code).toBe('unreadable');
  });
});
