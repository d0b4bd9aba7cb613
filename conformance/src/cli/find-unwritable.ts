// Places that cannot be written to are found before a long run, not after it.

import { accessSync, constants, existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The folder itself, or the nearest one above it that exists. */
const existing = (folder: string): string => (existsSync(folder) ? folder : existing(dirname(folder)));

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Creates or empties the files of `reports`; the folder `out` is only looked at. Returns one sentence, or nothing if all is well. */
export const findUnwritable = (
  reports: readonly { readonly file: string }[],
  out: string = '.',
): string | undefined => {
  for (const { file } of reports) {
    try {
      writeFileSync(file, '');
    } catch (error) {
      return `cannot write the report ${file}: ${reasonOf(error)}`;
    }
  }
  try {
    const folder = existing(resolve(out));
    if (!statSync(folder).isDirectory()) return `cannot write failures to ${out}: ${folder} is not a folder`;
    accessSync(folder, constants.W_OK);
  } catch (error) {
    return `cannot write failures to ${out}: ${reasonOf(error)}`;
  }
  return undefined;
};
