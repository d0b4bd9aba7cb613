// How often each clause fired, counted over many scenarios.

import type { Verdict } from '../oracles/finding.ts';

interface Count {
  value: number;
}

/** A tally that grows; reading it is cheap at any time. */
export interface FiredTally {
  readonly add: (fired: Verdict['fired']) => void;
  /** Clause and count, in the order in which the clauses were first seen. */
  readonly counts: () => ReadonlyMap<string, number>;
}

/** An empty tally. */
export const startTally = (): FiredTally => {
  const counts = new Map<string, Count>();
  return {
    add: (fired) => {
      for (const clause of fired) {
        const count = counts.get(clause);
        if (count === undefined) counts.set(clause, { value: 1 });
        else count.value++;
      }
    },
    counts: () => new Map([...counts].map(([clause, { value }]) => [clause, value])),
  };
};
