// The one place where a Refusal becomes an InputError, and where bytes become text.

import { closeSync, openSync, readSync } from 'node:fs';
import { formatPath, Refusal, type Path } from './refusal.ts';
import type { InputError, Result } from '../input-error.ts';
import { joinLines } from '../join-lines.ts';

/** A parsed document: how to find lines in it, and how to make a value of it. */
interface Parsed<Value> {
  readonly lineOf: (path: Path) => number;
  /** May throw a Refusal. */
  readonly read: () => Value;
}

/** The text of UTF-8 `bytes`. Throws a Refusal for bytes that are not. */
const decodeText = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('unreadable', [], 'expected UTF-8 text', 1);
  }
};

const CHUNK_BYTES = 64 * 1024;

/** The UTF-8 text of the file at `path`, which may be a pipe. Throws a Refusal for a file of more than `bytesMax` bytes or of other bytes. */
export const readText = (path: string, bytesMax: number): string => {
  const chunks: Buffer[] = [];
  const file = openSync(path, 'r');
  try {
    for (let total = 0; ;) {
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
      const count = readSync(file, chunk);
      if (count === 0) break;
      total += count;
      if (total > bytesMax) throw new Refusal('bounds', [], `expected a file of at most ${bytesMax} bytes`, 1);
      chunks.push(chunk.subarray(0, count));
    }
  } finally {
    closeSync(file);
  }
  return decodeText(Buffer.concat(chunks));
};

/** Runs a reader: `load` fetches the text, `parse` makes a document of it. Only Refusals and failed file operations are errors of the input. */
export const readInput = <Value>(
  file: string,
  load: () => string,
  parse: (text: string) => Parsed<Value>,
): Result<Value> => {
  let lineOf: Parsed<Value>['lineOf'] = () => 1;
  try {
    const parsed = parse(load());
    lineOf = parsed.lineOf;
    return { type: 'ok', value: parsed.read() };
  } catch (error) {
    return { type: 'error', error: inputErrorOf(error, file, lineOf) };
  }
};

/** The InputError for something that a reader threw; throws it again where the input is not to blame. */
export const inputErrorOf = (error: unknown, file: string, lineOf: (path: Path) => number): InputError => {
  if (error instanceof Refusal) {
    const path = formatPath(withinScenario(error.path));
    const message = path === '' ? error.message : `${path}: ${error.message}`;
    return { code: error.code, file, line: error.line ?? lineOf(error.path), message: joinLines(message) };
  }
  if (error instanceof Error && 'syscall' in error)
    return { code: 'unreadable', file, line: 1, message: `expected a readable file: ${joinLines(error.message)}` };
  throw error;
};

/** The line says which scenario it is, so the path starts below it. */
const withinScenario = (path: Path): Path => (path[0] === 'scenarios' && path.length > 2 ? path.slice(2) : path);
