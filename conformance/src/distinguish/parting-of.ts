// The verdict of an acceptor as a comparison of two sides.

import type { StepResult } from '#spec';
import type { Finding, Verdict } from '../oracles/finding.ts';
import type { Comparison } from './comparison.ts';

/** The first objection of `verdict`, in words that name the sides. */
export const partingOf = (
  acceptor: string,
  actor: string,
  { findings, fired, steps }: Verdict,
  observed: readonly StepResult[],
): Comparison => {
  const [first] = findings;
  if (first === undefined) return { type: 'same', fired, steps };
  const finding: Finding = { ...first, message: `${acceptor} and ${actor} part at step ${first.step}: ${first.place}` };
  return { type: 'parted', parting: { acceptor, actor, finding, observed }, fired, steps };
};
