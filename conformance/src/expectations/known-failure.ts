// Known failures: what a subject is known to do otherwise than specified, so that a run in CI tells old failures from new ones.

import * as z from 'zod';

const oneLine = z
  .string()
  .min(1)
  .max(300)
  .regex(/^[^\n]*$/, 'expected one line');

/** One entry as it is written; exactly one of `clause`, `vector` and `invariant` stands in it. */
const knownFailureSchema = z.strictObject({
  clause: z.string().min(1).optional(),
  vector: z.string().min(1).optional(),
  invariant: z.string().min(1).optional(),
  place: z
    .string()
    .regex(/^[a-z][a-z_0-9]*$/, 'expected one name of a place: crash, error, slept, sends, catchup_commit')
    .optional(),
  reason: oneLine,
  /** Where the failure is tracked: the address of an issue, or its name. */
  link: oneLine,
});

export const knownFailuresSchema = z.array(knownFailureSchema).max(10_000);

/** What an entry names. */
export type KnownKind = 'clause' | 'vector' | 'invariant';

/** The kinds, in the order in which messages list them. */
export const KNOWN_KINDS: readonly KnownKind[] = ['clause', 'vector', 'invariant'];

export interface KnownFailure {
  readonly kind: KnownKind;
  /** The id of the clause, vector or invariant. */
  readonly id: string;
  /** Only findings at this place of a result: `crash`, `slept`, or the name of a field. All if absent. */
  readonly place?: string;
  readonly reason: string;
  readonly link: string;
}

/** An entry in a few words, as reports name it: `clause PS-NRS-5`, `clause BA-OR at crash`. */
export const entryName = ({ kind, id, place }: KnownFailure): string =>
  `${kind} ${id}${place === undefined ? '' : ` at ${place}`}`;
