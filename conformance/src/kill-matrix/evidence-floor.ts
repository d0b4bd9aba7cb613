// spec/evidence-floor.yaml: how many clauses must be covered by evidence, and why some have none.

import { join } from 'node:path';
import * as z from 'zod';
import type { Result } from '../input-error.ts';
import { SPEC_FOLDER } from '../package-root.ts';
import { onlyOnce, readYaml, requireKnown } from '../scenario-file/read-yaml.ts';

const evidenceFloorSchema = z.strictObject({
  /** The least number of clauses of which a mutant dies. */
  covered: z.int().min(0),
  /** The clauses that can be exercised and yet have no mutant that dies. */
  without: z.array(z.strictObject({ clause: z.string().min(1), reason: z.string().min(1).max(300) })),
});

export type EvidenceFloor = z.output<typeof evidenceFloorSchema>;

/** Reads the file; each clause must be one of `ids`, and none may stand twice. */
export const readEvidenceFloor = (
  ids: ReadonlySet<string>,
  file: string = join(SPEC_FOLDER, 'evidence-floor.yaml'),
): Result<EvidenceFloor> =>
  readYaml(file, evidenceFloorSchema, (floor) => {
    const once = onlyOnce();
    for (const [index, { clause }] of floor.without.entries()) {
      requireKnown('clause', clause, ids, ['without', index, 'clause']);
      once(clause, ['without', index, 'clause']);
    }
    return floor;
  });
