// Puts one outcome before the three oracles. Only an observation can be judged; a crash of the subject's process is a
// finding of its own, and everything else says nothing about conformance.

import { asRecorded, checkInvariants, invariantsFor, type Observation, type Scenario, type StepResult } from '#spec';
import type { Reference } from '#impl';
import type { Outcome } from '../subjects/subject.ts';
import { blame, traceStep } from './blame.ts';
import { accept, type IsEnough } from './accept.ts';
import { compareWithRecord, type Recorded } from './golden-record.ts';
import { findingAt, type Finding, type Objection, type Verdict } from './finding.ts';
import { NO_CRASH } from './no-crash.ts';
import { settle } from './settle.ts';

const NOTHING: Verdict = { findings: [], fired: [], steps: 0 };

/** Judges what became of `scenario` under the profile of `reference`; `record` is given for golden vectors, `isEnough` where not
 * every objection of the reference is of interest. */
export const judge = (
  reference: Reference,
  scenario: Scenario,
  outcome: Outcome,
  record?: readonly StepResult[],
  isEnough?: IsEnough,
): Verdict => {
  if (outcome.type === 'crash') return { ...NOTHING, findings: [processFinding(scenario, outcome)] };
  if (outcome.type !== 'observation') return NOTHING;
  const observation = asRecorded(outcome.observation);
  const accepted = accept(reference, scenario, outcome.observation, isEnough);
  const violations = checkInvariants(
    scenario,
    outcome.observation,
    invariantsFor(reference.crashes),
    reference.dialect,
  );
  const recorded =
    record === undefined ? NO_RECORD : compareWithRecord(scenario, record, observation, reference.crashes);
  const { fired, steps } = accepted;
  if (violations.length === 0 && recorded.findings.length === 0 && accepted.findings.length === 0)
    return { findings: NO_FINDINGS, fired, steps };
  const agreed = { reference: accepted.agreed, 'golden-record': recorded.agreed };
  const breaches = violations.map((violation) => findingAt(scenario, invariantObjection(violation)));
  const records = recorded.findings.map(underItsClause(reference, scenario, observation, accepted.findings));
  const all = [...breaches, ...records, ...accepted.findings];
  return { ...settle(all, agreed), fired, steps };
};

/**
 * Gives an objection of the golden record the clause of its step: that of the reference where it objects there too, best to the same place; else
 * that which the reference would name.
 */
const underItsClause =
  (reference: Reference, scenario: Scenario, { steps }: Observation, findings: readonly Finding[]) =>
  (finding: Finding): Finding => {
    const there = findings.filter(({ step }) => step === finding.step);
    const same = there.find(({ place }) => place === finding.place) ?? there[0];
    if (same !== undefined)
      return { ...finding, clause: same.clause, ...(same.suspects && { suspects: same.suspects }) };
    const trace = traceStep(reference, scenario, steps, finding.step);
    return { ...finding, clause: blame(scenario, trace, finding) ?? finding.clause };
  };

const NO_FINDINGS: readonly Finding[] = [];

const NO_RECORD: Recorded = { findings: [], agreed: 0 };

const invariantObjection = ({
  invariant,
  step,
  place,
  expected,
  observed,
  clause,
}: ReturnType<typeof checkInvariants>[number]): Objection => ({
  oracle: 'invariant',
  clause: clause ?? invariant.clauses[0],
  by: invariant.id,
  ...(invariant.headline === undefined ? {} : { headline: invariant.headline }),
  step,
  place,
  expected,
  observed,
  message: `${invariant.id} ${invariant.name}: ${invariant.statement}`,
});

const processFinding = (scenario: Scenario, outcome: Extract<Outcome, { type: 'crash' }>): Finding =>
  findingAt(scenario, {
    oracle: 'process',
    clause: NO_CRASH,
    step: Math.max(scenario.steps.length - 1, 0),
    place: 'crash',
    expected: null,
    observed: outcome.code,
    message: `the subject's process ${outcome.detail}`,
  });
