// Reads a list of known failures, as `--expect` takes it. An entry that names nothing would excuse nothing, so it is an error.

import type { Result } from '../input-error.ts';
import { onlyOnce, readYaml, requireKnown } from '../scenario-file/read-yaml.ts';
import { Refusal } from '../scenario-file/refusal.ts';
import {
  entryName,
  KNOWN_KINDS,
  knownFailuresSchema,
  type KnownFailure,
  type KnownKind,
  type WrittenFailure,
} from './known-failure.ts';
import { readWhere, refuseWhere } from './read-where.ts';

/** The ids that an entry of each kind may name. */
export type KnownIds = Readonly<Record<KnownKind, ReadonlySet<string>>>;

const kindOf = (entry: WrittenFailure, index: number): KnownKind => {
  const [kind, ...others] = KNOWN_KINDS.filter((name) => entry[name] !== undefined);
  if (kind === undefined || others.length > 0)
    throw new Refusal('schema', [index], 'expected exactly one of clause, vector and invariant');
  return kind;
};

const entryOf = (entry: WrittenFailure, index: number, ids: KnownIds): KnownFailure => {
  const kind = kindOf(entry, index);
  const { [kind]: id = '', reason, link } = entry;
  requireKnown(kind, id, ids[kind], [index, kind]);
  if (kind !== 'vector') return { kind, id, where: readWhere({ entry, name: `${kind} ${id}`, index }), reason, link };
  refuseWhere(entry, index);
  return { kind, id, reason, link };
};

/** Reads the list at `file`; each entry must name one of `ids`, and none may stand twice. */
export const readKnownFailures = (file: string, ids: KnownIds): Result<readonly KnownFailure[]> =>
  readYaml(file, knownFailuresSchema, (written) => {
    const once = onlyOnce();
    return written.map((each, index) => {
      const known = entryOf(each, index, ids);
      once(entryName(known), [index, known.kind]);
      return known;
    });
  });
