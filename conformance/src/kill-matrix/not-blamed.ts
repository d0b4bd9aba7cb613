// spec/not-blamed.yaml: the mutants of which the first failure names another clause than the one that they break, and why it does.

import { join } from 'node:path';
import { LEVELS } from '#spec';
import * as z from 'zod';
import type { Result } from '../input-error.ts';
import { SPEC_FOLDER } from '../package-root.ts';
import { onlyOnce, readYaml, requireKnown } from '../scenario-file/read-yaml.ts';

const notBlamedSchema = z.strictObject({
  mutant: z.string().min(1),
  /** Where it is so; of a mutant that no generated scenario shows, the level of the vectors. */
  levels: z.array(z.enum(LEVELS)).min(1),
  reason: z.string().min(1).max(300),
});

/** A mutant, levels, and why another clause is named there. */
export type NotBlamed = z.output<typeof notBlamedSchema>;

/** Reads the list; each entry must name one of `ids`, and no mutant may stand twice for a level. */
export const readNotBlamed = (
  ids: ReadonlySet<string>,
  file: string = join(SPEC_FOLDER, 'not-blamed.yaml'),
): Result<readonly NotBlamed[]> =>
  readYaml(file, z.array(notBlamedSchema), (entries) => {
    const once = onlyOnce();
    for (const [index, { mutant, levels }] of entries.entries()) {
      requireKnown('mutant', mutant, ids, [index, 'mutant']);
      for (const [place, level] of levels.entries()) once(`${mutant} at ${level}`, [index, 'levels', place]);
    }
    return entries;
  });
