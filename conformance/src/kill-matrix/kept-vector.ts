// The golden vectors that are kept though they kill no mutant and pin nothing of their own: recorded files are evidence, and are not
// thinned out because the mutants of today do not need them. Each has its reason in vectors/kept-for.yaml.

import { join } from 'node:path';
import * as z from 'zod';
import type { Result } from '../input-error.ts';
import { VECTORS_FOLDER } from '../package-root.ts';
import { KEPT_FOR_FILE } from '../scenario-file/load-vectors.ts';
import { onlyOnce, readYaml, requireKnown } from '../scenario-file/read-yaml.ts';

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
  readYaml(file, z.array(keptVectorSchema), (entries) => {
    const once = onlyOnce();
    for (const [index, { vector }] of entries.entries()) {
      requireKnown('vector', vector, ids, [index, 'vector']);
      once(vector, [index, 'vector']);
    }
    return entries;
  });
