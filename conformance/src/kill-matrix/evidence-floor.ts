// spec/evidence-floor.yaml: how many clauses must be covered by evidence, and why some have none.

import { join } from 'node:path';
import * as z from 'zod';
import type { Result } from '../input-error.ts';
import { SPEC_FOLDER } from '../package-root.ts';
import { nearestIds } from '../run/nearest-id.ts';
import { parseWith } from '../scenario-file/describe-issue.ts';
import { readInput, readText } from '../scenario-file/read-input.ts';
import { Refusal } from '../scenario-file/refusal.ts';
import { parseYamlDocument, YAML_BYTES_MAX } from '../scenario-file/yaml-document.ts';

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
  readInput(
    file,
    () => readText(file, YAML_BYTES_MAX),
    (text) => {
      const document = parseYamlDocument(text);
      return {
        lineOf: document.lineOf,
        read: () => checked(parseWith(evidenceFloorSchema, document.value, []), ids),
      };
    },
  );

const checked = (floor: EvidenceFloor, ids: ReadonlySet<string>): EvidenceFloor => {
  const seen = new Set<string>();
  for (const [index, { clause }] of floor.without.entries()) {
    const place = ['without', index, 'clause'];
    if (!ids.has(clause))
      throw new Refusal(
        'unknown-id',
        place,
        `expected the id of a clause, found ${clause}; the nearest are ${nearestIds(clause, ids).join(', ')}`,
      );
    if (seen.has(clause)) throw new Refusal('duplicate-id', place, `expected ${clause} once`);
    seen.add(clause);
  }
  return floor;
};
