// The clauses that a failure of a report counts against.

import { clausesBroken } from './first-findings.ts';
import type { Failure } from './report.ts';

/** Those of its own step, and of all that it was seen as besides; each once. */
export const brokenBy = ({
  finding,
  others,
  also = [],
}: Pick<Failure, 'finding' | 'others' | 'also'>): readonly string[] => [
  ...new Set([...clausesBroken([finding, ...others]), ...clausesBroken(also.map((each) => each.finding))]),
];
