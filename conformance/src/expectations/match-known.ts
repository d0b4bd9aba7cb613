// Which entry of a list of known failures covers a failing scenario, and which entries covered nothing.

import type { Finding } from '../oracles/finding.ts';
import { entryName, type KnownFailure } from './known-failure.ts';

export interface KnownFailures {
  /**
   * The entry that covers a scenario with these findings, all of one step, or nothing if a finding is new. Entries that cover are
   * remembered.
   */
  readonly match: (scenarioId: string, findings: readonly Finding[]) => KnownFailure | undefined;
  /** The entries that covered nothing although what they name was exercised. */
  readonly passed: (wasExercised: (entry: KnownFailure) => boolean) => readonly KnownFailure[];
}

/** Whether the finding is at the place that an entry is narrowed to; a place in a state is named by its field. */
const isAt = (wanted: string | undefined, place: string): boolean =>
  wanted === undefined || place.split('.').includes(wanted);

const names = ({ kind, id, place: wanted }: KnownFailure, { clause, by, place }: Finding): boolean =>
  (kind === 'clause' ? clause === id : kind === 'invariant' && by === id) && isAt(wanted, place);

/** A golden record objects where the reference does and knows the clause less well: it counts where nothing else objects. */
const telling = (findings: readonly Finding[]): readonly Finding[] => {
  const precise = findings.filter(({ oracle }) => oracle !== 'golden-record');
  return precise.length > 0 ? precise : findings;
};

/** A vector's entry covers all that the vector shows; otherwise each finding needs an entry, so that no new failure hides behind a known one. */
export const knownFailures = (entries: readonly KnownFailure[]): KnownFailures => {
  const failing = new Set<string>();
  return {
    match: (scenarioId, findings) => {
      const whole = entries.find(({ kind, id }) => kind === 'vector' && id === scenarioId);
      const single = telling(findings).map((finding) => entries.filter((entry) => names(entry, finding)));
      for (const entry of [...(whole === undefined ? [] : [whole]), ...single.flat()]) failing.add(entryName(entry));
      return whole ?? (single.every((fitting) => fitting.length > 0) ? single[0]?.[0] : undefined);
    },
    passed: (wasExercised) => entries.filter((entry) => !failing.has(entryName(entry)) && wasExercised(entry)),
  };
};
