// Gives the failures of a run the clauses that are named for them, by all that the run has judged.

import type { Finding } from '../oracles/finding.ts';
import { clauseNamer } from '../oracles/name-clauses.ts';
import type { LoggedFailure } from './failure-log.ts';

/** A finding as a report shows it. */
const shownAs = ({ suspects: _suspects, ...finding }: Finding, clause: string): Finding => ({ ...finding, clause });

/**
 * `failures` under the clauses to name; `fired` says how often each clause fired in the run. Those that are known keep the clause by which their
 * entry names them.
 */
export const nameFailures = (
  failures: readonly LoggedFailure[],
  fired: ReadonlyMap<string, number>,
): readonly LoggedFailure[] => {
  const named = clauseNamer(failures, fired);
  return failures.map((failure) => {
    const show = (finding: Finding): Finding =>
      shownAs(finding, failure.known === undefined ? named(finding) : finding.clause);
    return {
      ...failure,
      finding: show(failure.finding),
      others: failure.others.map(show),
      earlier: failure.earlier.map(show),
      ...(failure.also === undefined
        ? {}
        : { also: failure.also.map((each) => ({ ...each, finding: show(each.finding) })) }),
    };
  });
};
