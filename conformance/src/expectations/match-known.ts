// Which entry of a list of known failures covers a failing scenario, and which entries covered nothing.

import type { Finding } from '../oracles/finding.ts';
import { ANY, entryName, type KnownFailure, type Where } from './known-failure.ts';
import { placeName } from './place-name.ts';
import { isSameDifference } from './same-difference.ts';

export interface KnownFailures {
  /**
   * The entry that covers a scenario with these findings, all of one step, or nothing if a finding is new. Entries that cover are
   * remembered.
   */
  readonly match: (scenarioId: string, findings: readonly Finding[]) => KnownFailure | undefined;
  /** The entries that covered nothing although what they name was exercised. */
  readonly passed: (wasExercised: (entry: KnownFailure) => boolean) => readonly KnownFailure[];
}

const fits = (wanted: string | undefined, name: string | undefined): boolean => wanted === ANY || wanted === name;

const isAt = (places: readonly string[], name: string): boolean => places.some((place) => fits(place, name));

/** Whether the finding shows where an entry says. An operation `any` is one of any routine. */
const isThere = ({ places, operation, routine }: Where, finding: Finding): boolean =>
  isAt(places, placeName(finding.place)) &&
  fits(operation, finding.operation) &&
  (operation === ANY || fits(routine, finding.routine));

const names = (entry: KnownFailure, finding: Finding): boolean => {
  if (entry.kind === 'vector') return false;
  return (entry.kind === 'clause' ? finding.clause : finding.by) === entry.id && isThere(entry.where, finding);
};

/**
 * A vector's entry covers all that the vector shows. Otherwise each finding needs an entry that names it, or is what the reference objects to too, where
 * an entry names that: so no new failure hides behind a known one.
 */
export const knownFailures = (entries: readonly KnownFailure[]): KnownFailures => {
  const failing = new Set<string>();
  return {
    match: (scenarioId, findings) => {
      const whole = entries.find(({ kind, id }) => kind === 'vector' && id === scenarioId);
      const fitting = findings.map((finding) => entries.filter((entry) => names(entry, finding)));
      for (const entry of [...(whole === undefined ? [] : [whole]), ...fitting.flat()]) failing.add(entryName(entry));
      if (whole !== undefined) return whole;
      const named = findings.filter((_, index) => fitting[index]?.length !== 0);
      const isExplained = (finding: Finding): boolean =>
        named.includes(finding) || named.some((other) => isSameDifference(finding, other));
      return findings.every(isExplained) ? fitting.flat()[0] : undefined;
    },
    passed: (wasExercised) => entries.filter((entry) => !failing.has(entryName(entry)) && wasExercised(entry)),
  };
};
