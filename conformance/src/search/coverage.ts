// How often each clause fired, counted over many scenarios.

import type { Verdict } from '../oracles/finding.ts';

interface Count {
  value: number;
}

/** A tally that grows; reading it is cheap at any time. */
export interface FiredTally {
  readonly add: (fired: Verdict['fired']) => void;
  /** Adds what another tally has counted. */
  readonly merge: (counts: ReadonlyMap<string, number>) => void;
  /** Clause and count, in the order in which the clauses were first seen. */
  readonly counts: () => ReadonlyMap<string, number>;
}

/** An empty tally. */
export const startTally = (): FiredTally => {
  const counts = new Map<string, Count>();
  const addOf = (clause: string, more: number): void => {
    const count = counts.get(clause);
    if (count === undefined) counts.set(clause, { value: more });
    else count.value += more;
  };
  return {
    add: (fired) => {
      for (const clause of fired) addOf(clause, 1);
    },
    merge: (others) => {
      for (const [clause, count] of others) addOf(clause, count);
    },
    counts: () => new Map([...counts].map(([clause, { value }]) => [clause, value])),
  };
};
