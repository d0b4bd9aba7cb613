// The one way in which the program writes files. What stood there before is replaced at once by all of the new content or stays as it was:
// the content is written beside it and renamed. Only what is no regular file (a device, a pipe) is written in place.
//
// No library does that with devices, with links that lead nowhere yet and without listening for the signals of the process.

import { randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { outputTarget } from './output-target.ts';
import { standardError, standardOutput } from './standard-streams.ts';
import { systemReason } from './system-reason.ts';

/** Why a file was not written. */
export interface WriteFailure {
  /** The name of the system's error, such as `ENOSPC`, or `unwritable`. */
  readonly code: string;
  readonly file: string;
  /** One line. */
  readonly reason: string;
}

/** Errors of a folder or of a mounted file that do not keep the file itself from being written. */
const NOT_REPLACEABLE: ReadonlySet<string | undefined> = new Set(['EACCES', 'EPERM', 'EBUSY']);

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Gives the file of `descriptor` the mode and, where the system lets us, the owner of the one that it replaces. */
const inherit = (descriptor: number, { mode, uid, gid }: Stats): void => {
  fchmodSync(descriptor, mode & 0o7777);
  try {
    fchownSync(descriptor, uid, gid);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') throw error;
  }
};

const replace = (path: string, content: string | Uint8Array, before: Stats | undefined): void => {
  const beside = join(dirname(path), `.gossip-conformance-${randomUUID()}`);
  try {
    const descriptor = openSync(beside, 'wx');
    try {
      writeFileSync(descriptor, content);
      if (before !== undefined) inherit(descriptor, before);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
};

const writeRegular = (path: string, content: string | Uint8Array, before: Stats | undefined): void => {
  if (before !== undefined) accessSync(path, constants.W_OK);
  try {
    replace(path, content, before);
  } catch (error) {
    if (before === undefined || !NOT_REPLACEABLE.has(codeOf(error))) throw error;
    writeFileSync(path, content);
  }
};

/** Opening a pipe that nobody reads would hold the program up; so it is opened without waiting first. */
const openPipe = (path: string): number => {
  try {
    return openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch (error) {
    throw codeOf(error) === 'ENXIO' ? new Error('nobody reads from it', { cause: error }) : error;
  }
};

const writePipe = (path: string, content: string | Uint8Array): void => {
  const held = openPipe(path);
  try {
    writeFileSync(path, content);
  } finally {
    closeSync(held);
  }
};

const write = (file: string, content: string | Uint8Array): void => {
  const { path, stats } = outputTarget(file);
  const own = stats && [standardOutput, standardError].find((stream) => stream.isAt(stats));
  if (own !== undefined) own.pour(content);
  else if (stats === undefined || stats.isFile()) writeRegular(path, content, stats);
  else if (stats.isFIFO()) writePipe(path, content);
  else writeFileSync(path, content);
};

/** Writes `content`, to a folder that is made first where `folder` is `made`. Returns why not, or nothing where all of it is written. */
export const writeOutput = (
  file: string,
  content: string | Uint8Array,
  folder: 'made' | 'expected' = 'expected',
): WriteFailure | undefined => {
  try {
    if (folder === 'made') makeFolder(dirname(resolve(file)));
    write(file, content);
    return undefined;
  } catch (error) {
    return { code: codeOf(error) ?? 'unwritable', file, reason: systemReason(error) };
  }
};
