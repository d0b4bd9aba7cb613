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
  place: z.union([z.string(), z.array(z.string()).min(1).max(30)]).optional(),
  operation: z.string().optional(),
  routine: z.string().optional(),
  reason: oneLine,
  /** Where the failure is tracked: the address of an issue, or its name. */
  link: oneLine,
});

export const knownFailuresSchema = z.array(knownFailureSchema).max(10_000);

/** One entry as it is written. */
export type WrittenFailure = z.output<typeof knownFailureSchema>;

/** What an entry names. */
export type KnownKind = 'clause' | 'vector' | 'invariant';

/** The kinds, in the order in which messages list them. */
export const KNOWN_KINDS: readonly KnownKind[] = ['clause', 'vector', 'invariant'];

/** Stands for every place, operation or routine: what is not narrowed is said. */
export const ANY = 'any';

/** Where a known failure shows: an entry hides nothing that shows elsewhere. */
export interface Where {
  /** Names of `PLACES`, or `any` alone: one fault may show at several places, not always at all of them. */
  readonly places: readonly string[];
  /** An operation of some level, or `any`. */
  readonly operation: string;
  /** Beside the operation `tick` whose iteration it is, or `any`; beside no other. */
  readonly routine?: string;
}

interface Tracked {
  /** The id of the clause, vector or invariant. */
  readonly id: string;
  readonly reason: string;
  readonly link: string;
}

/** A vector's entry covers all that the vector shows; one of a clause or an invariant only what shows there. */
export type KnownFailure =
  | (Tracked & { readonly kind: 'vector' })
  | (Tracked & { readonly kind: 'clause' | 'invariant'; readonly where: Where });

const orAny = (name: string, noun: string): string => (name === ANY ? `any ${noun}` : name);

const whereText = ({ places, operation, routine }: Where): string =>
  [
    ` at ${places.map((place) => orAny(place, 'place')).join(' or ')} of ${orAny(operation, 'operation')}`,
    ...(routine === undefined ? [] : [orAny(routine, 'routine')]),
  ].join(' ');

/** An entry in a few words, as reports name it: `clause BA-OR at crash of or`, `clause SL-1 at slept of tick data`. */
export const entryName = (entry: KnownFailure): string =>
  `${entry.kind} ${entry.id}${entry.kind === 'vector' ? '' : whereText(entry.where)}`;
