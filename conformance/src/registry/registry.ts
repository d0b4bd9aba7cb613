// The registries of the specification in memory: what a clause id means, which faults and errata are known.

import type { Clause } from '#spec';
import type { Erratum, Fault } from './fault.ts';

export interface Registry {
  /** The clauses of clauses.yaml by id, in the order of the file. */
  readonly clauses: ReadonlyMap<string, Clause>;
  /** The faults of go-kardia by id: RP-, BUG- and museum ids. */
  readonly faults: ReadonlyMap<string, Fault>;
  /** The errata, ER-, by id. */
  readonly errata: ReadonlyMap<string, Erratum>;
  /** Whether `id` is that of a clause, a fault or an invariant, so that a scenario may name it. */
  readonly knows: (id: string) => boolean;
}
