// Reads a list of known failures, as `--expect` takes it. An entry that names nothing would excuse nothing, so it is an error.

import type * as z from 'zod';
import type { Result } from '../input-error.ts';
import { nearestIds } from '../run/nearest-id.ts';
import { parseWith } from '../scenario-file/describe-issue.ts';
import { readInput, readText } from '../scenario-file/read-input.ts';
import { Refusal } from '../scenario-file/refusal.ts';
import { parseYamlDocument, YAML_BYTES_MAX } from '../scenario-file/yaml-document.ts';
import { entryName, KNOWN_KINDS, knownFailuresSchema, type KnownFailure, type KnownKind } from './known-failure.ts';

/** The ids that an entry of each kind may name. */
export type KnownIds = Readonly<Record<KnownKind, ReadonlySet<string>>>;

/** Reads the list at `file`; each entry must name one of `ids`, and none may stand twice. */
export const readKnownFailures = (file: string, ids: KnownIds): Result<readonly KnownFailure[]> =>
  readInput(
    file,
    () => readText(file, YAML_BYTES_MAX),
    (text) => {
      const document = parseYamlDocument(text);
      return {
        lineOf: document.lineOf,
        read: () => entriesOf(parseWith(knownFailuresSchema, document.value, []), ids),
      };
    },
  );

const entriesOf = (written: z.output<typeof knownFailuresSchema>, ids: KnownIds): readonly KnownFailure[] => {
  const seen = new Set<string>();
  return written.map((entry, index) => {
    const [kind, ...others] = KNOWN_KINDS.filter((name) => entry[name] !== undefined);
    if (kind === undefined || others.length > 0)
      throw new Refusal('schema', [index], 'expected exactly one of clause, vector and invariant');
    const known: KnownFailure = {
      kind,
      id: entry[kind] ?? '',
      ...(entry.place === undefined ? {} : { place: entry.place }),
      reason: entry.reason,
      link: entry.link,
    };
    if (kind === 'vector' && known.place !== undefined)
      throw new Refusal(
        'schema',
        [index, 'place'],
        'expected no place beside a vector: its entry covers all that it shows',
      );
    if (!ids[kind].has(known.id)) {
      const nearest = nearestIds(known.id, ids[kind]).join(', ');
      throw new Refusal(
        'unknown-id',
        [index, kind],
        `expected the id of a ${kind}, found ${known.id}; the nearest are ${nearest}`,
      );
    }
    if (seen.has(entryName(known)))
      throw new Refusal('duplicate-id', [index, kind], `expected ${entryName(known)} once`);
    seen.add(entryName(known));
    return known;
  });
};
