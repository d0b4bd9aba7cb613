// How the readers of this folder stop: they throw a Refusal, and the one function that was asked to read a file turns it into an
// InputError. A refusal knows a place inside the document; the file and the line are known to whoever catches it.

import type { InputErrorCode } from '../input-error.ts';

/** The keys and indices that lead from the root of a document to a value. */
export type Path = readonly (string | number)[];

/** An objection to what stands at `path`. `message` says what was expected and does not repeat the path. */
export class Refusal extends Error {
  readonly code: InputErrorCode;
  readonly path: Path;
  /** The line where the document has none for `path`, because it could not be parsed. */
  readonly line: number | undefined;

  constructor(code: InputErrorCode, path: Path, message: string, line?: number) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.path = path;
    this.line = line;
  }
}

/** `scenarios[2].steps[0].apply_has_vote.index`; empty for the root. */
export const formatPath = (path: Path): string =>
  path.map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? key : `.${key}`)).join('');
