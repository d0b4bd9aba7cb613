// What an adapter is asked before a run to see whether it can be believed: nonsense, which an honest one cannot answer, and questions
// whose answers must differ. See "Honesty probe" in adapter-protocol.md.

import type { Level, Scenario } from '#spec';

/** A scenario that makes no sense. */
export interface Nonsense {
  /** What is wrong with it, for the sentence "it answered ... as if all were well". */
  readonly what: string;
  /** What is sent: the shape of a scenario, and an id. */
  readonly scenario: { readonly id: string } & Readonly<Record<string, unknown>>;
}

/** Scenarios of one level to which no two answers of a subject are alike. */
export interface Contrast {
  readonly level: Level;
  readonly scenarios: readonly Scenario[];
}
