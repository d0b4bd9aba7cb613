// Reads a YAML file that is not one of scenarios: a schema, and then what no schema can say, each refusal with its line.

import type * as z from 'zod';
import type { Result } from '../input-error.ts';
import { nearestIds } from '../nearest-id.ts';
import { parseWith } from './describe-issue.ts';
import { readInput, readText } from './read-input.ts';
import { Refusal, type Path } from './refusal.ts';
import { parseYamlDocument, YAML_BYTES_MAX } from './yaml-document.ts';

/** Reads `file` by `schema`; `make` makes the value of it, and may throw a Refusal. */
export const readYaml = <Written, Value>(
  file: string,
  schema: z.ZodType<Written>,
  make: (written: Written) => Value,
): Result<Value> =>
  readInput(
    file,
    () => readText(file, YAML_BYTES_MAX),
    (text) => {
      const document = parseYamlDocument(text);
      return { lineOf: document.lineOf, read: () => make(parseWith(schema, document.value, [])) };
    },
  );

/** Refuses an id at `path` that is none of `known`, with the nearest that are; `kind` completes "the id of a". */
export const requireKnown = (kind: string, id: string, known: Iterable<string>, path: Path): void => {
  const ids = [...known];
  if (ids.includes(id)) return;
  const nearest = nearestIds(id, ids).join(', ');
  throw new Refusal('unknown-id', path, `expected the id of a ${kind}, found ${id}; the nearest are ${nearest}`);
};

/** Refuses what it is given for the second time. */
export const onlyOnce = (): ((name: string, path: Path) => void) => {
  const seen = new Set<string>();
  return (name, path) => {
    if (seen.has(name)) throw new Refusal('duplicate-id', path, `expected ${name} once`);
    seen.add(name);
  };
};
