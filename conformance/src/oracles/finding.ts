// What an oracle reports about one scenario: findings, each naming oracle, clause, step, what was expected and what was seen.

import { argumentsOf, operationOf, type Json, type Scenario } from '#spec';

/** The three oracles; `process` is for subjects that crashed, which no oracle needs to look at. */
export type OracleName = 'invariant' | 'golden-record' | 'reference' | 'process';

/** What an oracle objects to, before the step is looked up in the scenario. */
export interface Objection {
  readonly oracle: OracleName;
  /** The clause that is broken. */
  readonly clause: string;
  /** The id of the invariant or vector, where one objects. */
  readonly by?: string;
  /** The headline name of the invariant, where it is one of the three. */
  readonly headline?: string;
  /** The index of the step, from 0. */
  readonly step: number;
  /** Where in the result: `value`, `error`, `crash`, `sends`, `state.precommits` or `peers.p.precommits`; `initial` for the state before step 0. */
  readonly place: string;
  readonly expected: Json;
  readonly observed: Json;
  /** Where the subject had a choice: the values that were legal. */
  readonly allowed?: readonly Json[];
  /** One sentence for a person. */
  readonly message: string;
}

/** One objection with what the step does. Every text is one line. */
export interface Finding extends Objection {
  /** The operation of the step: `apply_has_vote`, `receive`, `tick`. */
  readonly operation: string;
  /** The routine whose iteration the step is, of a tick. */
  readonly routine?: string;
}

/** `objection` with the operation and the routine of its step of `scenario`. */
export const findingAt = ({ steps }: Scenario, objection: Objection): Finding => {
  const step = steps[objection.step] ?? steps.at(-1);
  if (step === undefined) return { ...objection, operation: 'none' };
  const routine = (argumentsOf(step) as { readonly routine?: unknown }).routine;
  return { ...objection, operation: operationOf(step), ...(typeof routine === 'string' ? { routine } : {}) };
};

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

/** How a place differs, for signatures: two faults of one clause at one place differ in it. */
const kindOf = ({ place, expected, observed, allowed }: Objection): string => {
  if (place === 'crash') return expected === null ? 'crashes' : 'does not crash';
  if (allowed !== undefined) return 'not allowed';
  // Which check of a clause is missing shows in what the reference says; what a subject says is its own affair.
  if (place === 'error') return expected === null ? 'refuses' : `accepts: ${JSON.stringify(expected)}`;
  if (observed === null) return 'missing';
  return expected === null ? 'unexpected' : 'other';
};

/** The place without the name of the peer: `peers.p.precommits` and `peers.q.precommits` are one. */
const placeOfAny = (place: string): string => place.replace(/^peers\.[^.]+/, 'peers.*');

/** Two findings of one signature are the same failure for shrinking and for counting. */
export const signatureOf = (finding: Finding): string => {
  const { oracle, clause, by, place, operation, routine } = finding;
  return [oracle, clause, by ?? '', placeOfAny(place), kindOf(finding), operation, routine ?? ''].join('/');
};
