// Reads the registries of the specification: clauses.yaml and faults.yaml.

import { clausesFileSchema, INVARIANTS } from '#spec';
import { join } from 'node:path';
import type { Result } from '../input-error.ts';
import { readYaml } from '../scenario-file/read-yaml.ts';
import { Refusal } from '../scenario-file/refusal.ts';
import { faultsFileSchema } from './fault.ts';
import type { Registry } from './registry.ts';

/** Reads the clauses of `file`, by id. An id that stands twice is an error. */
export const loadClauses = (file: string): Result<Registry['clauses']> =>
  readYaml(file, clausesFileSchema, ({ clauses }) => byId(clauses, 'clauses', new Map()));

/** Reads clauses.yaml and faults.yaml in `folder`. An id that stands twice, in either file, is an error. */
export const loadRegistry = (folder: string): Result<Registry> => {
  const clausesFile = loadClauses(join(folder, 'clauses.yaml'));
  if (clausesFile.type === 'error') return clausesFile;
  const clauses = clausesFile.value;
  const faultsFile = readYaml(join(folder, 'faults.yaml'), faultsFileSchema, (file) => {
    const faults = byId(file.faults, 'faults', clauses);
    const errata = byId(file.errata, 'errata', clauses);
    return { faults, errata };
  });
  if (faultsFile.type === 'error') return faultsFile;
  const { faults, errata } = faultsFile.value;
  const knows = (id: string): boolean => clauses.has(id) || faults.has(id) || invariants.has(id);
  return { type: 'ok', value: { clauses, faults, errata, knows } };
};

/** Invariants that vectors name and invariants.md states, but that nobody is judged by. */
const STATED_ONLY = ['INV-L4', 'INV-L5'] as const;

const invariants: ReadonlySet<string> = new Set([...INVARIANTS.map(({ id }) => id), ...STATED_ONLY]);

const byId = <Item extends { readonly id: string }>(
  items: readonly Item[],
  section: string,
  taken: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, Item> => {
  const map = new Map<string, Item>();
  for (const [index, item] of items.entries()) {
    if (map.has(item.id) || taken.has(item.id))
      throw new Refusal(
        'duplicate-id',
        [section, index, 'id'],
        `expected an id that is not taken, found ${item.id} again`,
      );
    map.set(item.id, item);
  }
  return map;
};
