// The golden vectors that are kept though they kill no mutant and pin nothing of their own: recorded files are evidence, and are not
// thinned out because the mutants of today do not need them. Each has its reason in vectors/kept-for.yaml.

import { join } from 'node:path';
import * as z from 'zod';
import type { Result } from '../input-error.ts';
import { VECTORS_FOLDER } from '../package-root.ts';
import { nearestIds } from '../run/nearest-id.ts';
import { parseWith } from '../scenario-file/describe-issue.ts';
import { KEPT_FOR_FILE } from '../scenario-file/load-vectors.ts';
import { readInput, readText } from '../scenario-file/read-input.ts';
import { Refusal } from '../scenario-file/refusal.ts';
import { parseYamlDocument, YAML_BYTES_MAX } from '../scenario-file/yaml-document.ts';

const keptVectorSchema = z.strictObject({
  vector: z.string().min(1),
  reason: z.string().min(1).max(300),
});

/** A vector and why it is kept. */
export type KeptVector = z.output<typeof keptVectorSchema>;

/** Reads the list; each entry must name one of `ids`, and none may stand twice. */
export const readKeptVectors = (
  ids: ReadonlySet<string>,
  file: string = join(VECTORS_FOLDER, KEPT_FOR_FILE),
): Result<readonly KeptVector[]> =>
  readInput(
    file,
    () => readText(file, YAML_BYTES_MAX),
    (text) => {
      const document = parseYamlDocument(text);
      return {
        lineOf: document.lineOf,
        read: () => checked(parseWith(z.array(keptVectorSchema), document.value, []), ids),
      };
    },
  );

const checked = (entries: readonly KeptVector[], ids: ReadonlySet<string>): readonly KeptVector[] => {
  const seen = new Set<string>();
  for (const [index, { vector }] of entries.entries()) {
    if (!ids.has(vector))
      throw new Refusal(
        'unknown-id',
        [index, 'vector'],
        `expected the id of a vector, found ${vector}; the nearest are ${nearestIds(vector, ids).join(', ')}`,
      );
    if (seen.has(vector)) throw new Refusal('duplicate-id', [index, 'vector'], `expected ${vector} once`);
    seen.add(vector);
  }
  return entries;
};
