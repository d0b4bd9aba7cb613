// What `distinguish` finds out, as data: what people and programs see is a function of it.

import type { Level, Scenario } from '#spec';
import type { Parting } from './comparison.ts';

/** How far a search went. */
export interface SearchReach {
  readonly seed: number;
  readonly cases: number;
  /** Steps that were compared. */
  readonly steps: number;
  /** The levels that were searched. */
  readonly levels: readonly Level[];
  /** Scenarios that a program does not support. */
  readonly unsupported: number;
  /** Abstract states of peers that were seen (abstract-state.ts), over all levels that have peers. */
  readonly states: number;
  /** Clauses that fired. */
  readonly clauses: number;
}

export type Distinction =
  | {
      readonly type: 'parted';
      readonly parting: Parting;
      /** The clause at which they part. */
      readonly clause: string;
      readonly scenario: Scenario;
      /** Whether they part on no scenario that is one simplification away. */
      readonly minimal: boolean;
      /** Simplifications that were tried. */
      readonly tried: number;
      readonly reach: SearchReach;
    }
  | { readonly type: 'same'; readonly reach: SearchReach }
  /** A program broke the protocol. */
  | { readonly type: 'fault'; readonly detail: string; readonly reach: SearchReach };
