// The failures of a run, one of each kind: what a person has to look at, and how often it was seen.

import type { Scenario, StepResult } from '#spec';
import { knownFailures, type KnownFailures } from '../expectations/match-known.ts';
import { entryName, type KnownFailure } from '../expectations/known-failure.ts';
import { signatureOf, type Finding } from '../oracles/finding.ts';
import { keptFinding, keptResults } from '../subjects/kept-outcome.ts';
import type { Failure, Origin, Unshrunk } from './report.ts';

/** A failure that has been seen and, where it was generated, shrunk. */
export interface Sighting {
  /** What leads at the failing step. */
  readonly finding: Finding;
  /** The other findings of the same step. */
  readonly others: readonly Finding[];
  /** What the reference objects to at earlier steps. */
  readonly earlier: readonly Finding[];
  readonly scenario: Scenario;
  readonly observed: readonly StepResult[];
  readonly origin: Origin;
  readonly record?: readonly StepResult[];
  /** How many scenarios showed it. */
  readonly count: number;
  /** Set where something that stands beside what leads was looked for, and counted. */
  readonly beside?: true;
  readonly unshrunk?: Unshrunk;
  readonly stderr?: string;
}

/** A failure before it has a file and a command. */
export type LoggedFailure = Omit<Failure, 'replay' | 'file'> & Pick<Sighting, 'record' | 'earlier'>;

export interface FailureLog {
  /** Adds a sighting; one of a kind that was seen before only counts. */
  readonly add: (sighting: Sighting) => void;
  /**
   * Counts `count` more scenarios with a finding of this signature, if that is explained: it stands in a new failure, first or beside
   * it, or in a known one of its clause or invariant. Says whether it is.
   */
  readonly explains: (signature: string, count: number) => boolean;
  /**
   * Says of `count` scenarios of which `finding` stands at the step of a finding of signature `lead` that they belong to the failure which that
   * one leads; false where none does, or what is new would stand under what is known.
   */
  readonly standsUnder: (lead: string, finding: Finding, scenario: string, count: number) => boolean;
  readonly failures: () => readonly LoggedFailure[];
  /** Adds what the subject wrote to standard error to one of these. */
  readonly addStderr: (failure: LoggedFailure, stderr: string) => void;
  readonly passed: KnownFailures['passed'];
}

/** What is kept of what a failure was seen as besides. */
const ALSO_MAX = 100;

type Logged = { -readonly [Key in keyof LoggedFailure]: LoggedFailure[Key] };

/** The number of failures is bounded by the clauses and the vectors that there are; what is kept of each is bounded here. */
const kept = <Kind extends Pick<Sighting, 'finding' | 'others' | 'earlier' | 'observed'>>(sighting: Kind): Kind => ({
  ...sighting,
  finding: keptFinding(sighting.finding),
  others: sighting.others.map(keptFinding),
  earlier: sighting.earlier.map(keptFinding),
  observed: keptResults(sighting.observed),
});

/** `finding` with the suspects alone that `again`, the same seen once more, has too. */
const withCommonSuspects = (finding: Finding, again: Finding): Finding => {
  const also = new Set(again.suspects?.map(({ clause }) => clause));
  const common = finding.suspects?.filter(({ clause }) => also.has(clause)) ?? [];
  return common.length === 0 ? finding : { ...finding, suspects: common };
};

/** An empty log that knows the `entries` of a list of known failures. */
export const startFailureLog = (entries: readonly KnownFailure[]): FailureLog => {
  const known = knownFailures(entries);
  const log = new Map<string, Logged>();
  /** The failure that a signature leads, or stands beside. */
  const explained = new Map<string, { readonly failure: Logged; readonly leads: boolean }>();

  const explain = (failure: Logged, findings: readonly Finding[], entry: KnownFailure | undefined): void => {
    // What a known vector shows may be new anywhere else.
    if (entry?.kind === 'vector') return;
    for (const [index, finding] of findings.entries()) {
      if (entry !== undefined && known.match('', [finding]) === undefined) continue;
      const signature = signatureOf(finding);
      if (index === 0) explained.set(signature, { failure, leads: true });
      else if (!explained.has(signature)) explained.set(signature, { failure, leads: false });
    }
  };

  const addAlso = (failure: Logged, finding: Finding, scenario: string, count: number): void => {
    const signature = signatureOf(finding);
    const also = failure.also ?? [];
    if ([failure.finding, ...failure.others].some((each) => signatureOf(each) === signature)) return;
    const seen = also.find((each) => signatureOf(each.finding) === signature);
    if (seen !== undefined)
      failure.also = also.map((each) => (each === seen ? { ...each, count: each.count + count } : each));
    else if (also.length < ALSO_MAX) failure.also = [...also, { finding: keptFinding(finding), scenario, count }];
  };

  return {
    add: ({ count, beside, ...sighting }) => {
      const findings = [sighting.finding, ...sighting.others];
      const entry = known.match(sighting.scenario.id, findings);
      // What is known and what is new never share a line.
      const key = `${signatureOf(sighting.finding)} ${entry === undefined ? '' : entryName(entry)}`;
      let failure = log.get(key);
      if (failure === undefined) {
        const excuse = entry === undefined ? {} : { known: { reason: entry.reason, link: entry.link } };
        log.set(key, (failure = { ...kept(sighting), count: 0, ...excuse }));
      } else failure.finding = withCommonSuspects(failure.finding, sighting.finding);
      failure.count = beside === true ? Math.max(failure.count, count) : failure.count + count;
      for (const finding of findings) addAlso(failure, finding, sighting.scenario.id, count);
      explain(failure, findings, entry);
    },
    standsUnder: (lead, finding, scenario, count) => {
      const { failure } = explained.get(lead) ?? {};
      if (failure === undefined) return false;
      if (failure.known !== undefined && known.match('', [finding]) === undefined) return false;
      addAlso(failure, finding, scenario, count);
      return true;
    },
    explains: (signature, count) => {
      const explanation = explained.get(signature);
      if (explanation?.leads === true) explanation.failure.count += count;
      return explanation !== undefined;
    },
    failures: () => [...log.values()],
    addStderr: (failure, stderr) => {
      const logged = [...log.values()].find((each) => each === failure);
      if (logged !== undefined) logged.stderr = stderr;
    },
    passed: known.passed,
  };
};
