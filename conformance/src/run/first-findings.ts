// Which of the findings of a scenario a report leads with. What follows the first step objected to is often only its consequence.

import { INVARIANTS } from '#spec';
import type { Finding } from '../oracles/finding.ts';

/** Lower is more telling: the reference, which knows the clause best, then a headline, then other invariants, then the record. */
const rank = ({ oracle, headline }: Finding): number => {
  if (oracle === 'invariant') return headline === undefined ? 2 : 1;
  return oracle === 'golden-record' ? 3 : 0;
};

/** The findings at `step`, the most telling first; empty if there are none. */
export const findingsAt = (findings: readonly Finding[], step: number): readonly Finding[] =>
  findings.filter((each) => each.step === step).sort((left, right) => rank(left) - rank(right));

/** The findings at each step objected to, step by step, the most telling of each first. */
export const findingsByStep = (findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] =>
  [...new Set(findings.map(({ step }) => step))]
    .sort((left, right) => left - right)
    .map((step) => findingsAt(findings, step) as [Finding, ...Finding[]]);

/** The findings at the first step objected to, the most telling first; empty if there are none. */
export const firstFindings = (findings: readonly Finding[]): readonly Finding[] => findingsByStep(findings)[0] ?? [];

/** What the reference objects to before `step`: what may have led to what others object to there. */
export const findingsBefore = (findings: readonly Finding[], step: number): readonly Finding[] =>
  findings.filter((each) => each.oracle === 'reference' && each.step < step);

/**
 * The clauses that findings of one step count against. A golden record names only the clauses that its vector pins, so it counts where
 * nothing else objects.
 */
export const clausesBroken = (findings: readonly Finding[]): readonly string[] => {
  const precise = findings.filter(({ oracle }) => oracle === 'reference' || oracle === 'invariant');
  return [...new Set((precise.length > 0 ? precise : findings).map(({ clause }) => clause))];
};

const guards: ReadonlyMap<string, readonly string[]> = new Map(INVARIANTS.map(({ id, clauses }) => [id, clauses]));

/** Whether a finding bears on any of `clauses`, which may hold ids of invariants too. */
export const bearsOn = ({ clause, by }: Finding, clauses: ReadonlySet<string>): boolean =>
  clauses.has(clause) ||
  (by !== undefined && (clauses.has(by) || (guards.get(by) ?? []).some((guarded) => clauses.has(guarded))));
