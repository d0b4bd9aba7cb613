// Reads a list of implementations, as `matrix` takes it. Folders and files are named from where the list stands.

import { dirname, resolve } from 'node:path';
import { PROFILES } from '#impl';
import type { Result } from '../input-error.ts';
import { nearestIds } from '../run/nearest-id.ts';
import { parseWith } from '../scenario-file/describe-issue.ts';
import { readInput, readText } from '../scenario-file/read-input.ts';
import { Refusal } from '../scenario-file/refusal.ts';
import { parseYamlDocument, YAML_BYTES_MAX } from '../scenario-file/yaml-document.ts';
import { matrixSchema, type MatrixEntry } from './matrix-entry.ts';

/** The entries of the list at `file`; names must differ, profiles must exist. */
export const readMatrixFile = (file: string): Result<readonly MatrixEntry[]> =>
  readInput(
    file,
    () => readText(file, YAML_BYTES_MAX),
    (text) => {
      const document = parseYamlDocument(text);
      return { lineOf: document.lineOf, read: () => entriesOf(document.value, resolve(dirname(file))) };
    },
  );

const entriesOf = (value: unknown, folder: string): readonly MatrixEntry[] => {
  const names = new Set<string>();
  return parseWith(matrixSchema, value, []).map(
    ({ cwd = '.', expect, build, profile, levels, runs, ...entry }, index) => {
      if (names.has(entry.name)) throw new Refusal('duplicate-id', [index, 'name'], `expected ${entry.name} once`);
      names.add(entry.name);
      if (profile !== undefined && !Object.hasOwn(PROFILES, profile)) {
        const nearest = nearestIds(profile, Object.keys(PROFILES)).join(', ');
        throw new Refusal(
          'unknown-id',
          [index, 'profile'],
          `expected a profile, found ${profile}; the nearest are ${nearest}`,
        );
      }
      const own = resolve(folder, cwd);
      return {
        ...entry,
        cwd: own,
        ...(profile === undefined ? {} : { profile }),
        ...(levels === undefined ? {} : { levels }),
        ...(runs === undefined ? {} : { runs }),
        ...(expect === undefined ? {} : { expect: resolve(folder, expect) }),
        ...(build === undefined
          ? {}
          : { build: { command: build.command, cwd: build.cwd === undefined ? own : resolve(folder, build.cwd) } }),
      };
    },
  );
};
