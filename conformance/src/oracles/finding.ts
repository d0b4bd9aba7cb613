// What an oracle reports about one scenario: findings, each naming oracle, clause, step, what was expected and what was seen.

import type { Json } from '#spec';

/** The three oracles; `process` is for subjects that crashed, which no oracle needs to look at. */
export type OracleName = 'invariant' | 'golden-record' | 'reference' | 'process';

/** One objection. Every text is one line. */
export interface Finding {
  readonly oracle: OracleName;
  /** The clause that is broken; for an invariant the first that it guards. */
  readonly clause: string;
  /** The id of the invariant or vector, where one objects. */
  readonly by?: string;
  /** The headline name of the invariant, where it is one of the three. */
  readonly headline?: string;
  /** The index of the step, from 0. */
  readonly step: number;
  /** Where in the result: `value`, `error`, `crash`, `sends` or `state.precommits`. */
  readonly place: string;
  readonly expected: Json;
  readonly observed: Json;
  /** Where the subject had a choice: the values that were legal. */
  readonly allowed?: readonly Json[];
  /** One sentence for a person. */
  readonly message: string;
}

/**
 * An objection of one oracle to a step that another, which knows the whole result, found right. The suite disagrees with itself: whoever
 * is wrong, it is not the subject.
 */
export interface Dispute {
  readonly finding: Finding;
  /** Who found the step right; for `invariant` see `crossExamine`. */
  readonly against: 'reference' | 'golden-record' | 'invariant';
}

/** What one scenario showed. */
export interface Verdict {
  /** What is held against the subject; nothing that is disputed. */
  readonly findings: readonly Finding[];
  /** Left out where nothing is disputed. */
  readonly disputes?: readonly Dispute[];
  /** The clauses that fired in the reference while it followed the observation, in order, as often as they fired. */
  readonly fired: readonly string[];
  /** How many steps were judged. */
  readonly steps: number;
}

/** Two findings of one signature are the same failure for shrinking and for counting. */
export const signatureOf = ({ oracle, clause, by, place }: Finding): string =>
  `${oracle}/${clause}/${by ?? ''}${place === 'crash' ? '/crash' : ''}`;
