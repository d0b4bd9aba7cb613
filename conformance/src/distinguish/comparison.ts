// What comparing two sides on one scenario gives.
//
// Two sides PART on a scenario at the first step at which one of them does what the other would not have done: where a side is a
// reference it follows what the other did, takes its choices as far as they are legal, and objects. So two legal choices are no
// difference; a choice that only one of two references has is one. What a specification leaves open (US-*), and what comes after a
// crash of a specification, is no difference either. Two programs are compared as compare-programs.ts says.

import type { StepResult } from '#spec';
import type { Finding } from '../oracles/finding.ts';

/** The first difference, as the objection of one side to what the other did. */
export interface Parting {
  /** The name of the side that objects; `finding.expected` is what it would have done. */
  readonly acceptor: string;
  /** The name of the side that it objects to; `finding.observed` is what it did. */
  readonly actor: string;
  readonly finding: Finding;
  /** What the actor did in the whole scenario; empty where its process ended. */
  readonly observed: readonly StepResult[];
}

export type Comparison =
  /** They agree, as far as there is something to agree in. */
  | { readonly type: 'same'; readonly fired: readonly string[]; readonly steps: number }
  | { readonly type: 'parted'; readonly parting: Parting; readonly fired: readonly string[]; readonly steps: number }
  /** A program cannot drive this scenario, and said so. */
  | { readonly type: 'unsupported'; readonly why: string }
  /** A program broke the protocol: nothing can be said about this scenario. */
  | { readonly type: 'fault'; readonly detail: string };
