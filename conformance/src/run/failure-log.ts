// The failures of a run, one of each kind: what a person has to look at, and how often it was seen.

import type { Scenario, StepResult } from '#spec';
import { knownFailures, type KnownFailures } from '../expectations/match-known.ts';
import { entryName, type KnownFailure } from '../expectations/known-failure.ts';
import { signatureOf, type Finding } from '../oracles/finding.ts';
import { keptFinding, keptResults } from '../subjects/kept-outcome.ts';
import type { Failure, Origin, Unshrunk } from './report.ts';

/** A failure that has been seen and, where it was generated, shrunk. */
export interface Sighting {
  readonly finding: Finding;
  /** The other findings of the same step. */
  readonly others: readonly Finding[];
  readonly scenario: Scenario;
  readonly observed: readonly StepResult[];
  readonly origin: Origin;
  readonly record?: readonly StepResult[];
  /** How many scenarios showed it. */
  readonly count: number;
  readonly unshrunk?: Unshrunk;
}

/** A failure before it has a file and a command. */
export type LoggedFailure = Omit<Failure, 'replay' | 'file'> & Pick<Sighting, 'record'>;

export interface FailureLog {
  /** Adds a sighting; one of a kind that was seen before only counts. */
  readonly add: (sighting: Sighting) => void;
  /**
   * Counts `count` more scenarios with a finding of this signature, if that is explained: it stands in a new failure, first or beside
   * it, or in a known one of its clause or invariant. Says whether it is.
   */
  readonly explains: (signature: string, count: number) => boolean;
  readonly failures: () => readonly LoggedFailure[];
  readonly passed: KnownFailures['passed'];
}

type Logged = { -readonly [Key in keyof LoggedFailure]: LoggedFailure[Key] };

/** The number of failures is bounded by the clauses and the vectors that there are; what is kept of each is bounded here. */
const kept = <Kind extends Pick<Sighting, 'finding' | 'others' | 'observed'>>(sighting: Kind): Kind => ({
  ...sighting,
  finding: keptFinding(sighting.finding),
  others: sighting.others.map(keptFinding),
  observed: keptResults(sighting.observed),
});

/** An empty log that knows the `entries` of a list of known failures. */
export const startFailureLog = (entries: readonly KnownFailure[]): FailureLog => {
  const known = knownFailures(entries);
  const log = new Map<string, Logged>();
  /** The failure that a signature leads, or nothing where it only stands beside one. */
  const explained = new Map<string, Logged | undefined>();

  const explain = (failure: Logged, findings: readonly Finding[], entry: KnownFailure | undefined): void => {
    // What a known vector shows may be new anywhere else.
    if (entry?.kind === 'vector') return;
    for (const [index, finding] of findings.entries()) {
      if (entry !== undefined && known.match('', [finding]) === undefined) continue;
      const signature = signatureOf(finding);
      if (index === 0) explained.set(signature, failure);
      else if (!explained.has(signature)) explained.set(signature, undefined);
    }
  };

  return {
    add: ({ count, ...sighting }) => {
      const findings = [sighting.finding, ...sighting.others];
      const entry = known.match(sighting.scenario.id, findings);
      // What is known and what is new never share a line.
      const key = `${signatureOf(sighting.finding)} ${entry === undefined ? '' : entryName(entry)}`;
      let failure = log.get(key);
      if (failure === undefined) {
        const excuse = entry === undefined ? {} : { known: { reason: entry.reason, link: entry.link } };
        log.set(key, (failure = { ...kept(sighting), count: 0, ...excuse }));
      }
      failure.count += count;
      explain(failure, findings, entry);
    },
    explains: (signature, count) => {
      const failure = explained.get(signature);
      if (failure !== undefined) failure.count += count;
      return explained.has(signature);
    },
    failures: () => [...log.values()],
    passed: known.passed,
  };
};
