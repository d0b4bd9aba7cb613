// Gives the failures of a run the clauses that are named for them, by what a single other answer of the reference explains, and by all that the run
// has judged.

import type { Reference } from '#impl';
import { LEVELS, type PeerRoundStateValue } from '#spec';
import { explained, seenOf } from '../oracles/explain.ts';
import { withoutSuspects, type Finding } from '../oracles/finding.ts';
import { clauseNamer, type Counted, type Passes } from '../oracles/name-clauses.ts';
import type { Seen } from '../oracles/what-if.ts';
import type { LoggedFailure } from './failure-log.ts';
import type { Tally } from './tally.ts';
import { usualSteps } from './usual-steps.ts';

/** The state that the subject starts from, as the objection to it tells; nothing where there is none. */
const initialOf = ({ dialect }: Reference, { earlier }: LoggedFailure): PeerRoundStateValue | undefined => {
  const objection = earlier.find(({ place }) => place === 'initial');
  return objection === undefined
    ? undefined
    : { ...dialect.newPeerRoundState, ...(objection.observed as Partial<PeerRoundStateValue>) };
};

const observationOf = (reference: Reference, failure: LoggedFailure) => {
  const initial = initialOf(reference, failure);
  return { steps: failure.observed, ...(initial === undefined ? {} : { initial }) };
};

/** The most other failures that an explanation is tried on. */
const OTHERS_MAX = 8;

/** `failures` with what explains each among its suspects. */
const explainAll = (reference: Reference, failures: readonly LoggedFailure[]): readonly LoggedFailure[] => {
  const seen = failures.map((failure) =>
    seenOf(reference, failure.scenario, observationOf(reference, failure), failure.finding),
  );
  return failures.map((failure, place) => {
    const others = seen.filter((each, index) => each !== undefined && index !== place).slice(0, OTHERS_MAX) as Seen[];
    return { ...failure, finding: explained(failure.finding, seen[place], others) };
  });
};

/** What is known when a run has ended. */
export interface Judged {
  readonly reference: Reference;
  readonly seed: number;
  readonly tally: Tally;
}

/** How many scenarios of each level were judged. */
const scenariosIn = (tally: Tally) => (level: (typeof LEVELS)[number]) =>
  tally.counts(level, 'generated').scenarios + tally.counts(level, 'vectors').scenarios;

/** Failures of one operation are counted once for each scenario, and often in the same. */
const counted = ({ finding, count, scenario: { level } }: LoggedFailure): Counted => ({
  finding,
  count,
  steps: `${level} ${finding.operation} ${finding.routine ?? ''}`,
});

type Naming = (finding: Finding) => string;

/** How to name the findings of each failure: the plainest levels first, whose clauses are taken to be broken farther up. */
const nameByLevel = (
  told: readonly LoggedFailure[],
  passes: Passes,
  evidenceOf: (failure: LoggedFailure) => readonly LoggedFailure[],
): ReadonlyMap<LoggedFailure, Naming> => {
  const namings = new Map<LoggedFailure, Naming>();
  const broken = new Set<string>();
  for (const level of LEVELS) {
    const plainer = new Set(broken);
    for (const failure of told.filter(({ scenario }) => scenario.level === level)) {
      const named = clauseNamer(evidenceOf(failure).map(counted), passes, plainer);
      namings.set(failure, named);
      broken.add(failure.known === undefined ? named(failure.finding) : failure.finding.clause);
    }
  }
  return namings;
};

/**
 * How to name the findings of each failure, by those that may have the same fault: a failure that is laid to a clause which is no suspect of this
 * one is another fault, and says nothing of it.
 */
const namingsOf = (told: readonly LoggedFailure[], passes: Passes): ReadonlyMap<LoggedFailure, Naming> => {
  const first = nameByLevel(told, passes, () => told);
  const laidTo = new Map([...first].map(([failure, named]) => [failure, named(failure.finding)] as const));
  const alike = (failure: LoggedFailure): readonly LoggedFailure[] => {
    const suspects = new Set((failure.finding.suspects ?? []).map(({ clause }) => clause));
    return told.filter((each) => each === failure || suspects.has(laidTo.get(each) ?? ''));
  };
  return nameByLevel(told, passes, alike);
};

/** `failures` under the clauses to name. Those that are known keep the clause by which their entry names them. */
export const nameFailures = (
  failures: readonly LoggedFailure[],
  { reference, seed, tally }: Judged,
): readonly LoggedFailure[] => {
  if (failures.every(({ known }) => known !== undefined)) return failures.map(shownUnder(({ clause }) => clause));
  const told = explainAll(reference, failures);
  const usual = usualSteps(reference, seed);
  const judged = scenariosIn(tally);
  const levels = LEVELS.filter((level) => judged(level) > 0);
  const passes = { fired: usual.stepsWith(tally.fired(), levels), passedOver: usual.passedOver(judged) };
  const namings = namingsOf(told, passes);
  return told.map((failure) => shownUnder((finding) => namings.get(failure)?.(finding) ?? finding.clause)(failure));
};

/** A failure as it is shown: under the clause that is `named` where it is not known, without suspects. */
const shownUnder =
  (named: (finding: Finding) => string) =>
  (failure: LoggedFailure): LoggedFailure => {
    const show = (finding: Finding): Finding => {
      const clause = failure.known === undefined ? named(finding) : finding.clause;
      const listed = clause === finding.clause ? {} : { listedAs: finding.clause };
      return { ...withoutSuspects(finding), clause, ...listed };
    };
    return {
      ...failure,
      finding: show(failure.finding),
      others: failure.others.map(show),
      earlier: failure.earlier.map(show),
      ...(failure.also === undefined
        ? {}
        : { also: failure.also.map((each) => ({ ...each, finding: show(each.finding) })) }),
    };
  };
