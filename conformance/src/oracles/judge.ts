// Puts one outcome before the three oracles. Only an observation can be judged; a crash of the subject's process is a
// finding of its own, and everything else says nothing about conformance.

import { checkInvariants, INVARIANTS, operationOf, type Scenario, type StepResult } from '#spec';
import type { Reference } from '#impl';
import type { Outcome } from '../subjects/subject.ts';
import { accept } from './accept.ts';
import { compareWithRecord } from './golden-record.ts';
import type { Finding, Verdict } from './finding.ts';

const NOTHING: Verdict = { findings: [], fired: [], steps: 0 };

/** Judges what became of `scenario` under the profile of `reference`; `record` is given for golden vectors. */
export const judge = (
  reference: Reference,
  scenario: Scenario,
  outcome: Outcome,
  record?: readonly StepResult[],
): Verdict => {
  if (outcome.type === 'crash') return { ...NOTHING, findings: [processFinding(scenario, outcome)] };
  if (outcome.type !== 'observation') return NOTHING;
  const { observation } = outcome;
  const accepted = accept(reference, scenario, observation);
  const violations = checkInvariants(scenario, observation, INVARIANTS, reference.dialect);
  const recorded = record === undefined ? [] : compareWithRecord(scenario, record, observation, reference.crashes);
  if (violations.length === 0 && recorded.length === 0) return accepted;
  return { ...accepted, findings: [...violations.map(invariantFinding), ...recorded, ...accepted.findings] };
};

const invariantFinding = ({
  invariant,
  step,
  place,
  expected,
  observed,
}: ReturnType<typeof checkInvariants>[number]): Finding => ({
  oracle: 'invariant',
  clause: invariant.clauses[0],
  by: invariant.id,
  ...(invariant.headline === undefined ? {} : { headline: invariant.headline }),
  step,
  place,
  expected,
  observed,
  message: `${invariant.id} ${invariant.name}: ${invariant.statement}`,
});

const processFinding = (scenario: Scenario, outcome: Extract<Outcome, { type: 'crash' }>): Finding => ({
  oracle: 'process',
  clause: operationOf(scenario.steps.at(-1) ?? { nothing: null }),
  step: Math.max(scenario.steps.length - 1, 0),
  place: 'crash',
  expected: null,
  observed: outcome.code,
  message: `the subject's process ${outcome.detail}`,
});
