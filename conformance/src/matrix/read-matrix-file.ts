// Reads a list of implementations, as `matrix` takes it. Folders and files are named from where the list stands.

import { dirname, resolve } from 'node:path';
import { PROFILES } from '#impl';
import type * as z from 'zod';
import type { Result } from '../input-error.ts';
import { onlyOnce, readYaml, requireKnown } from '../scenario-file/read-yaml.ts';
import { matrixSchema, type MatrixEntry } from './matrix-entry.ts';

/** The entries of the list at `file`; names must differ, profiles must exist. */
export const readMatrixFile = (file: string): Result<readonly MatrixEntry[]> =>
  readYaml(file, matrixSchema, (written) => {
    const folder = resolve(dirname(file));
    const once = onlyOnce();
    return written.map((entry, index) => {
      once(entry.name, [index, 'name']);
      if (entry.profile !== undefined)
        requireKnown('profile', entry.profile, Object.keys(PROFILES), [index, 'profile']);
      return entryOf(entry, folder);
    });
  });

const entryOf = (
  { cwd = '.', env, expect, build, profile, levels, runs, ...entry }: z.output<typeof matrixSchema>[number],
  folder: string,
): MatrixEntry => {
  const own = resolve(folder, cwd);
  return {
    ...entry,
    cwd: own,
    ...(env === undefined ? {} : { env }),
    ...(profile === undefined ? {} : { profile }),
    ...(levels === undefined ? {} : { levels }),
    ...(runs === undefined ? {} : { runs }),
    ...(expect === undefined ? {} : { expect: resolve(folder, expect) }),
    ...(build === undefined
      ? {}
      : { build: { command: build.command, cwd: build.cwd === undefined ? own : resolve(folder, build.cwd) } }),
  };
};
