// Gives the failures of a run the clauses that are named for them, by all that the run has judged.

import { withoutSuspects, type Finding } from '../oracles/finding.ts';
import { clauseNamer } from '../oracles/name-clauses.ts';
import type { LoggedFailure } from './failure-log.ts';

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
  });
};
