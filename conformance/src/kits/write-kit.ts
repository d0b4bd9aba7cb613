// Copies a kit into a folder of its own. Nothing that stands there is ever overwritten.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { makeFolder } from '../edge/make-folder.ts';
import { systemReason } from '../edge/system-reason.ts';
import { writeOutput } from '../edge/write-output.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import type { KitName } from './kit.ts';

/** The folder that holds the files of the kits, one folder a language. */
const KITS_FOLDER = join(PACKAGE_ROOT, 'conformance/kits');

/** A package cannot hold a file of the name that this one gets where it is written. */
const nameOf = (file: string): string => (file === 'gitignore' ? '.gitignore' : file);

/** The paths of the files of the kit `name`, from its folder. */
const filesOf = (name: KitName): readonly string[] =>
  readdirSync(join(KITS_FOLDER, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(join(KITS_FOLDER, name), join(entry.parentPath, entry.name)));

/**
 * Writes the kit `name` into `folder`, which is made if it is not there. Returns one sentence that says why not, or nothing if all is
 * well: the folder has to be empty, and one that can be written to.
 */
export const writeKit = (name: KitName, folder: string): string | undefined => {
  try {
    makeFolder(resolve(folder));
    if (readdirSync(folder).length > 0) return `${folder} is not empty: expected a new folder, or one without files`;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOTDIR'
      ? `${folder} cannot be a folder: there is a file`
      : `cannot write ${folder}: ${systemReason(error)}`;
  }
  for (const file of filesOf(name)) {
    const failure = writeOutput(join(folder, nameOf(file)), readFileSync(join(KITS_FOLDER, name, file)), 'made');
    if (failure !== undefined) return `cannot write ${failure.file}: ${failure.reason}`;
  }
  return undefined;
};
