// The scenarios that `replay` is asked for, out of one file or several, or what is wrong with them.

import { formatInputError } from '../input-error.ts';
import { nearestIds } from '../nearest-id.ts';
import type { Registry } from '../registry/registry.ts';
import { readScenarioFile } from '../scenario-file/read-scenario-file.ts';
import type { ScenarioFile, VectorEntry } from '../scenario-file/scenario-file.ts';

/** A file with those of its scenarios that were asked for. */
export interface SelectedFile {
  readonly path: string;
  readonly file: ScenarioFile;
  readonly entries: readonly VectorEntry[];
}

export type Selection =
  | { readonly type: 'selected'; readonly files: readonly SelectedFile[] }
  /** One sentence for each thing that is wrong; nothing is replayed then. */
  | { readonly type: 'refused'; readonly complaints: readonly string[] };

export interface Wanted {
  /** Only the scenario of this id. */
  readonly id?: string;
  /** Whether what the file holds as observed is judged. */
  readonly recorded?: boolean;
}

const refused = (complaints: readonly string[]): Selection => ({ type: 'refused', complaints });

const noSuchId = (paths: readonly string[], id: string, files: readonly SelectedFile[]): string => {
  const ids = files.flatMap(({ file }) => file.scenarios.map(({ scenario }) => scenario.id));
  const where =
    paths.length === 1 ? `${paths.join('')} has no scenario` : `none of the ${paths.length} files has a scenario`;
  return `${where} ${id}; the nearest are ${nearestIds(id, ids).join(', ')}`;
};

const unrecorded = ({ path, entries }: SelectedFile): readonly string[] => {
  const entry = entries.find(({ observed }) => observed === undefined);
  if (entry === undefined) return [];
  return [
    `${path}:${entry.line}: expected observed beside the steps of ${entry.scenario.id}, which --recorded replays`,
  ];
};

/** Reads the files at `paths`, at least one. Everything that is wrong with any of them is said, before anything is started. */
export const selectReplays = (paths: readonly string[], { id, recorded }: Wanted, registry: Registry): Selection => {
  const read = paths.map((path) => ({ path, result: readScenarioFile(path, registry) }));
  const unreadable = read.flatMap(({ result }) => (result.type === 'error' ? [formatInputError(result.error)] : []));
  if (unreadable.length > 0) return refused(unreadable);
  const all = read.flatMap(({ path, result }): readonly SelectedFile[] => {
    if (result.type === 'error') return [];
    const entries = result.value.scenarios.filter(({ scenario }) => id === undefined || scenario.id === id);
    return [{ path, file: result.value, entries }];
  });
  const files = all.filter(({ entries }) => entries.length > 0);
  if (files.length === 0) return refused([noSuchId(paths, id ?? '', all)]);
  const bare = recorded === true ? files.flatMap(unrecorded) : [];
  return bare.length > 0 ? refused(bare) : { type: 'selected', files };
};
