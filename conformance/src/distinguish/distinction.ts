// What `distinguish` finds out, as data: what people and programs see is a function of it.

import type { Level, Scenario } from '#spec';
import type { Parting } from './comparison.ts';

/** How far a search went. */
export interface SearchReach {
  readonly type: 'search';
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

/** How far an exhaustive search went. */
export interface ExhaustiveReach {
  readonly type: 'exhaustive';
  /** All scenarios of up to so many steps are covered. */
  readonly depth: number;
  /** How many those are: a decimal number. */
  readonly scenarios: string;
  /** Steps of the alphabet, and what it is made of. */
  readonly letters: number;
  readonly scope: string;
  /** Steps that were taken on both sides. */
  readonly steps: number;
  /** Distinct pairs of states that were reached. */
  readonly statePairs: number;
}

export type Reach = SearchReach | ExhaustiveReach;

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
      readonly reach: Reach;
    }
  | { readonly type: 'same'; readonly reach: Reach }
  /** A program broke the protocol. */
  | { readonly type: 'fault'; readonly detail: string; readonly reach: Reach };
