// A distinction for a program.

import type { Json } from '#spec';
import type { Distinction } from '../distinguish/distinction.ts';

/** What `--json` prints of a distinction between the two of `names`. */
export const distinctionJson = (distinction: Distinction, names: readonly [string, string]): Record<string, Json> => {
  const [a, b] = names;
  const { type, reach } = distinction;
  const head = { a, b, type, reach: reach as unknown as Json };
  if (distinction.type === 'same') return head;
  if (distinction.type === 'fault') return { ...head, detail: distinction.detail };
  const { parting, clause, scenario, minimal, tried } = distinction;
  const { acceptor, actor, finding, observed } = parting;
  return {
    ...head,
    clause,
    step: finding.step,
    place: finding.place,
    acceptor,
    expected: finding.expected,
    ...(finding.allowed === undefined ? {} : { allowed: finding.allowed }),
    actor,
    observed: finding.observed,
    minimal,
    tried,
    scenario: scenario as unknown as Json,
    results: observed as unknown as Json,
  };
};
