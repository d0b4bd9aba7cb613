// The failures of a run, one of each kind: what a person has to look at, and how often it was seen.

import type { Scenario, StepResult } from '#spec';
import { knownFailures, type KnownFailures } from '../expectations/match-known.ts';
import { entryName, type KnownFailure } from '../expectations/known-failure.ts';
import { signatureOf, type Finding } from '../oracles/finding.ts';
import type { Failure, Origin } from './report.ts';

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
}

/** A failure before it has a file and a command. */
export type LoggedFailure = Omit<Failure, 'replay' | 'file'> & Pick<Sighting, 'record'>;

export interface FailureLog {
  /** Adds a sighting; one of a kind that was seen before only counts. */
  readonly add: (sighting: Sighting) => void;
  readonly failures: () => readonly LoggedFailure[];
  /** Whether a finding of this signature stands in a failure already, as the first one or beside it. */
  readonly has: (signature: string) => boolean;
  readonly passed: KnownFailures['passed'];
}

/** An empty log that knows the `entries` of a list of known failures. */
export const startFailureLog = (entries: readonly KnownFailure[]): FailureLog => {
  const known = knownFailures(entries);
  const log = new Map<string, { -readonly [Key in keyof LoggedFailure]: LoggedFailure[Key] }>();
  const signatures = new Set<string>();
  return {
    add: ({ count, ...sighting }) => {
      const findings = [sighting.finding, ...sighting.others];
      for (const finding of findings) signatures.add(signatureOf(finding));
      const entry = known.match(sighting.scenario.id, findings);
      // What is known and what is new never share a line.
      const key = `${signatureOf(sighting.finding)} ${entry === undefined ? '' : entryName(entry)}`;
      const before = log.get(key);
      if (before !== undefined) before.count += count;
      else
        log.set(key, {
          ...sighting,
          count,
          ...(entry === undefined ? {} : { known: { reason: entry.reason, link: entry.link } }),
        });
    },
    failures: () => [...log.values()],
    has: (signature) => signatures.has(signature),
    passed: known.passed,
  };
};
