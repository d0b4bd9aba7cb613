// Gives the failures of a run the clauses that are named for them, by what a single other answer of the reference explains, and by all that the run
// has judged.

import type { Reference } from '#impl';
import { LEVELS, type PeerRoundStateValue } from '#spec';
import { explained } from '../oracles/explain.ts';
import { withoutSuspects, type Finding } from '../oracles/finding.ts';
import { clauseNamer } from '../oracles/name-clauses.ts';
import type { LoggedFailure } from './failure-log.ts';
import { passedOverBy } from './passed-over.ts';
import type { Tally } from './tally.ts';

/** The state that the subject starts from, as the objection to it tells; nothing where there is none. */
const initialOf = ({ dialect }: Reference, { earlier }: LoggedFailure): PeerRoundStateValue | undefined => {
  const objection = earlier.find(({ place }) => place === 'initial');
  return objection === undefined
    ? undefined
    : { ...dialect.newPeerRoundState, ...(objection.observed as Partial<PeerRoundStateValue>) };
};

/** `failure` with what explains it among the suspects. */
const explainedFailure = (reference: Reference, failure: LoggedFailure): LoggedFailure => {
  const { scenario, observed: steps, finding } = failure;
  const initial = initialOf(reference, failure);
  const observation = { steps, ...(initial === undefined ? {} : { initial }) };
  return { ...failure, finding: explained(reference, scenario, observation, finding) };
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

/** `failures` under the clauses to name. Those that are known keep the clause by which their entry names them. */
export const nameFailures = (
  failures: readonly LoggedFailure[],
  { reference, seed, tally }: Judged,
): readonly LoggedFailure[] => {
  if (failures.every(({ known }) => known !== undefined)) return failures.map(shownUnder(({ clause }) => clause));
  const told = failures.map((failure) => explainedFailure(reference, failure));
  const passes = { fired: tally.fired(), passedOver: passedOverBy(reference, seed)(scenariosIn(tally)) };
  return told.map(shownUnder(clauseNamer(told, passes)));
};

/** A failure as it is shown: under the clause that is `named` where it is not known, without suspects. */
const shownUnder =
  (named: (finding: Finding) => string) =>
  (failure: LoggedFailure): LoggedFailure => {
    const show = (finding: Finding): Finding => ({
      ...withoutSuspects(finding),
      ...(failure.known === undefined ? { clause: named(finding) } : {}),
    });
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
