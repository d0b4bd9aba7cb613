// A folder that cannot be written to is found before a long run, not after it.

import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { systemReason } from '../edge/system-reason.ts';

/** The folder itself, or the nearest one above it that exists. */
const existing = (folder: string): string => (existsSync(folder) ? folder : existing(dirname(folder)));

/** Looks at the folder `out`, or at where it would be made. Returns one sentence, or nothing if all is well. */
export const findUnwritable = (out: string): string | undefined => {
  try {
    const folder = existing(resolve(out));
    if (!statSync(folder).isDirectory()) return `cannot write failures to ${out}: ${folder} is not a folder`;
    accessSync(folder, constants.W_OK);
  } catch (error) {
    return `cannot write failures to ${out}: ${systemReason(error)}`;
  }
  return undefined;
};
