// Where foreign results come in: every result of an answer, a trace or a vector file passes here before an oracle sees it.

import { endingOf, RESULTS, type Level, type StepResult } from '#spec';
import { isObject } from '../foreign-json/is-object.ts';
import { parseWith } from '../scenario-file/describe-issue.ts';
import { Refusal, type Path } from '../scenario-file/refusal.ts';
import { canonicalResult } from './canonical-result.ts';
import { compileSchema } from './compile-schema.ts';

/**
 * The result of `operation` of `level`, which has to be one of the registry, in canonical form. Throws a Refusal, below `path`, where it
 * does not have the shape of that operation's results.
 */
export const readResult = (level: Level, operation: string, written: unknown, path: Path): StepResult => {
  const shape = RESULTS[level][operation];
  if (shape === undefined) throw new Error(`level ${level} has no operation ${operation}`);
  if (!isObject(written)) throw new Refusal('schema', path, 'expected a result: a mapping of what happened');
  const result = canonicalResult(written);
  const schema = endingOf(shape, result);
  return (compileSchema(schema)(result) ? result : parseWith(schema, result, path)) as StepResult;
};

/** The same for a result of a recorded file, which may be marked as a `choice`. */
export const readRecordedResult = (level: Level, operation: string, written: unknown, path: Path): StepResult => {
  if (!isObject(written) || !Object.hasOwn(written, 'choice')) return readResult(level, operation, written, path);
  const { choice, ...result } = written;
  if (choice !== true) throw new Refusal('schema', [...path, 'choice'], 'expected true, or no choice');
  return { ...readResult(level, operation, result, path), choice };
};
