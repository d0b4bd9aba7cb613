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
  readonly reason: string;
  readonly link: string;
}

/** An entry in one word, as reports name it: `clause PS-NRS-5`. */
export const entryName = ({ kind, id }: KnownFailure): string => `${kind} ${id}`;
