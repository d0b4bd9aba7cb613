// Adds to what is suspected of a failure what a single other answer of the reference explains.

import type { Reference } from '#impl';
import type { Observation, Scenario } from '#spec';
import { JUDGING } from '../levels/judging.ts';
import type { Outcome } from '../subjects/subject.ts';
import type { Finding } from './finding.ts';
import { shownInitial } from './initial-state.ts';
import { whatIf, type Seen } from './what-if.ts';

/** By how much a suspect counts less where others explain the whole step. */
const UNEXPLAINED = 0.4;

/** The same where only other values explain it, and no other decision does: a check that refuses anything explains much. */
const BESIDE_VALUES = 0.9;

type Shown = Pick<Observation, 'initial' | 'steps'>;

/** What a finding was seen in; nothing where no single answer can explain it. */
export const seenOf = (
  reference: Reference,
  scenario: Scenario,
  observation: Shown,
  { oracle, place, step }: Finding,
): Seen | undefined => {
  if (
    JUDGING[scenario.level].asksNobody === true ||
    oracle !== 'reference' ||
    place === 'initial' ||
    place === 'setup' ||
    place === 'steps'
  )
    return undefined;
  const initial = shownInitial(reference, scenario, { id: scenario.id, ...observation });
  return { reference, scenario, observed: observation.steps, step, ...(initial === undefined ? {} : { initial }) };
};

/** The same of an outcome: nothing where it is no observation. */
export const seenInOutcome = (
  reference: Reference,
  scenario: Scenario,
  outcome: Outcome | undefined,
  finding: Finding,
): Seen | undefined =>
  outcome?.type === 'observation' ? seenOf(reference, scenario, outcome.observation, finding) : undefined;

/**
 * `finding` with its suspects weighed by what explains what was `seen` of it, which `seenOf` gives. Only of the reference's findings, at the step
 * that it objects to first: what it was like after that step is the subject's own affair. `others` are further failures of the same subject.
 */
export const explained = (finding: Finding, seen: Seen | undefined, others: readonly Seen[] = []): Finding => {
  if (seen === undefined) return finding;
  const { suspects = [] } = finding;
  const found = whatIf(seen, others);
  if (found.length === 0) return finding;
  const inTrace = new Map(suspects.map(({ clause, weight }) => [clause, weight] as const));
  const explaining = found.map((suspect) => ({
    ...suspect,
    // Both say so: the step itself, and what follows from another answer.
    weight: suspect.weight * (1 + (inTrace.get(suspect.clause) ?? 0)),
    explains: true as const,
  }));
  const known = new Set(found.map(({ clause }) => clause));
  const less = found.some(({ decided }) => decided === true) ? UNEXPLAINED : BESIDE_VALUES;
  const unexplained = suspects
    .filter(({ clause }) => !known.has(clause))
    .map(({ clause, weight }) => ({ clause, weight: weight * less }));
  return { ...finding, suspects: [...explaining, ...unexplained] };
};
