// What a path that is to be written leads to, found out without touching it.

import { accessSync, constants, lstatSync, readlinkSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

export interface OutputTarget {
  /** The place itself, behind every symbolic link; a link that leads nowhere yet leads to the file that is to be. */
  readonly path: string;
  /** What stands there; absent where nothing does. */
  readonly stats?: Stats;
}

/** As many links as Linux follows. */
const LINKS_MAX = 40;

const folderOf = (path: string): string => {
  const folder = dirname(path);
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
};

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** Where `file` leads. Throws the system's error where a part of the path is no folder or cannot be searched. */
export const outputTarget = (file: string, links = LINKS_MAX): OutputTarget => {
  const path = join(folderOf(resolve(file)), basename(resolve(file)));
  const stats = statSync(path, { throwIfNoEntry: false });
  // Devices are named by their links: what stands behind /dev/stdout need not have a path.
  if (stats !== undefined) return { path: stats.isFile() ? realpathSync(path) : path, stats };
  if (links > 0 && isLink(path)) return outputTarget(resolve(dirname(path), readlinkSync(path)), links - 1);
  return { path };
};

/** Throws the system's error where it is plain beforehand that nothing can be written to `file`. */
export const expectWritable = (file: string): void => {
  const { path, stats } = outputTarget(file);
  if (stats?.isDirectory() === true) throw new Error('it is a folder');
  if (stats !== undefined) accessSync(path, constants.W_OK);
  else accessSync(dirname(path), constants.W_OK);
};

/** The same for two paths that lead to one file. */
export const identityOf = (file: string): string => {
  try {
    const { path, stats } = outputTarget(file);
    return stats === undefined ? path : `${stats.dev}:${stats.ino}`;
  } catch {
    return resolve(file);
  }
};
