// Copies a kit into a folder of its own. Nothing that stands there is ever overwritten.

import { cpSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PACKAGE_ROOT } from '../package-root.ts';
import type { KitName } from './kit.ts';

/** The folder that holds the files of the kits, one folder a language. */
const KITS_FOLDER = join(PACKAGE_ROOT, 'conformance/kits');

/** Makes the folder and those above it one by one: where the system makes none, `recursive` never returns. */
const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
};

/**
 * Writes the kit `name` into `folder`, which is made if it is not there. Returns one sentence that says why not, or nothing if all is
 * well: the folder has to be empty, and one that can be written to.
 */
export const writeKit = (name: KitName, folder: string): string | undefined => {
  try {
    makeFolder(resolve(folder));
    if (readdirSync(folder).length > 0) return `${folder} is not empty: expected a new folder, or one without files`;
    cpSync(join(KITS_FOLDER, name), folder, { recursive: true });
    // A package cannot hold a file of the name that it gets here.
    renameSync(join(folder, 'gitignore'), join(folder, '.gitignore'));
    return undefined;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOTDIR' ? `${folder} cannot be a folder: there is a file` : `cannot write ${folder}: ${message}`;
  }
};
