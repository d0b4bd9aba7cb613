// Which entry of a list of known failures covers a failing scenario, and which entries covered nothing.

import type { Finding } from '../oracles/finding.ts';
import { entryName, type KnownFailure } from './known-failure.ts';

export interface KnownFailures {
  /** The entry that covers a scenario with these findings, all of one step; an entry that covers is remembered. */
  readonly match: (scenarioId: string, findings: readonly Finding[]) => KnownFailure | undefined;
  /** The entries that covered nothing although what they name was exercised. */
  readonly passed: (wasExercised: (entry: KnownFailure) => boolean) => readonly KnownFailure[];
}

const covers = (entry: KnownFailure, scenarioId: string, findings: readonly Finding[]): boolean => {
  switch (entry.kind) {
    case 'vector':
      return entry.id === scenarioId;
    case 'invariant':
      return findings.some(({ by }) => by === entry.id);
    case 'clause':
      return findings.some(({ clause }) => clause === entry.id);
  }
};

/** Every entry that fits is remembered as failing; the first of them is the one that is reported. */
export const knownFailures = (entries: readonly KnownFailure[]): KnownFailures => {
  const failing = new Set<string>();
  return {
    match: (scenarioId, findings) => {
      const fitting = entries.filter((entry) => covers(entry, scenarioId, findings));
      for (const entry of fitting) failing.add(entryName(entry));
      return fitting[0];
    },
    passed: (wasExercised) => entries.filter((entry) => !failing.has(entryName(entry)) && wasExercised(entry)),
  };
};
