// What is wrong with a file that somebody gave us, as a value: every reader returns one of these and none throws.

import { isAbsolute, relative } from 'node:path';

/**
 * `unreadable`: no such file, or not text. `bounds`: larger than a reader accepts. `yaml`, `json`: not of that syntax, or of a part
 * of it that is refused (aliases, tags, unsafe numbers). `schema`: the wrong shape. `unknown-id`: a clause, fault, name or
 * opening that nothing defines. `duplicate-id`: two scenarios of one id. `unknown-file`: a file or folder that does not
 * belong among the vectors.
 */
export type InputErrorCode =
  'unreadable' | 'bounds' | 'yaml' | 'json' | 'schema' | 'unknown-id' | 'duplicate-id' | 'unknown-file';

/** One objection to a file. `line` counts from 1 and is 1 where no line is to blame; `message` is one line that says what was expected. */
export interface InputError {
  readonly code: InputErrorCode;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** What a reader returns: the value, or the first thing that is wrong. */
export type Result<Value> =
  { readonly type: 'ok'; readonly value: Value } | { readonly type: 'error'; readonly error: InputError };

/** `file:line: message`, the form in which terminals and editors find the place; files below the working folder are named from there. */
export const formatInputError = (error: InputError): string => {
  const near = relative('.', error.file);
  return `${near.startsWith('..') || isAbsolute(near) ? error.file : near}:${error.line}: ${error.message}`;
};
