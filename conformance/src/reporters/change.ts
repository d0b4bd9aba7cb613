// What differs in a state after a step.

import type { Json } from '#spec';

/** One field, named array or peer that differs after a step. What was not there before has no `before`. */
export interface Change {
  /** As findings name it: `state.precommits`, `peers.p.precommits`, `peers.p`. */
  readonly place: string;
  /** For a person: `precommits`, `p.precommits`, `p`. */
  readonly field: string;
  readonly before?: Json;
  /** Of a peer as a whole `added` or `removed`. */
  readonly after: Json;
}
