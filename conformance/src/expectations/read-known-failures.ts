// Reads a list of known failures, as `--expect` takes it. An entry that names nothing would excuse nothing, so it is an error.

import type * as z from 'zod';
import type { Result } from '../input-error.ts';
import { onlyOnce, readYaml, requireKnown } from '../scenario-file/read-yaml.ts';
import { Refusal } from '../scenario-file/refusal.ts';
import { entryName, KNOWN_KINDS, knownFailuresSchema, type KnownFailure, type KnownKind } from './known-failure.ts';

/** The ids that an entry of each kind may name. */
export type KnownIds = Readonly<Record<KnownKind, ReadonlySet<string>>>;

type Written = z.output<typeof knownFailuresSchema>[number];

const entryOf = (entry: Written, index: number): KnownFailure => {
  const [kind, ...others] = KNOWN_KINDS.filter((name) => entry[name] !== undefined);
  if (kind === undefined || others.length > 0)
    throw new Refusal('schema', [index], 'expected exactly one of clause, vector and invariant');
  if (kind === 'vector' && entry.place !== undefined)
    throw new Refusal(
      'schema',
      [index, 'place'],
      'expected no place beside a vector: its entry covers all that it shows',
    );
  return {
    kind,
    id: entry[kind] ?? '',
    ...(entry.place === undefined ? {} : { place: entry.place }),
    reason: entry.reason,
    link: entry.link,
  };
};

/** Reads the list at `file`; each entry must name one of `ids`, and none may stand twice. */
export const readKnownFailures = (file: string, ids: KnownIds): Result<readonly KnownFailure[]> =>
  readYaml(file, knownFailuresSchema, (written) => {
    const once = onlyOnce();
    return written.map((each, index) => {
      const known = entryOf(each, index);
      requireKnown(known.kind, known.id, ids[known.kind], [index, known.kind]);
      once(entryName(known), [index, known.kind]);
      return known;
    });
  });
