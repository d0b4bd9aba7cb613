// What a difference between two implementations means. Each is judged by its own profile; the first step at which they differ counts, since
// what comes later is often only its consequence.

import type { Reference } from '#impl';
import { operationOf, type Observation, type Scenario } from '#spec';
import { accept } from '../oracles/accept.ts';
import { blame, traceStep } from '../oracles/blame.ts';
import type { Difference } from '../oracles/compare-results.ts';
import { findingAt, type Finding } from '../oracles/finding.ts';
import type { StepTrace } from '../oracles/trace.ts';
import { firstDifference } from '../oracles/first-difference.ts';
import { followFired } from '../reporters/follow.ts';

/**
 * `underspecified`: both are legal, also under the other's profile. `dialects`: each is legal under its own profile and not under the
 * other's. `first`, `second`, `both`: the one that deviates from its profile.
 */
export const MEANINGS = ['first', 'second', 'both', 'dialects', 'underspecified'] as const;

export type Meaning = (typeof MEANINGS)[number];

/** One implementation and what it did. */
export interface Acted {
  readonly reference: Reference;
  readonly observation: Observation;
}

export interface DifferenceBetween {
  readonly meaning: Meaning;
  /** `clause` is the one that is broken, or at which the specification leaves the choice; `expected` is of the first, `observed` of the second. */
  readonly finding: Finding;
}

/** The clauses of the choices that underspecified.md lists (US-12, US-2, US-1), the one that says most about a choice first. */
const CHOICES: readonly string[] = ['GD-2', 'GC-1', 'PS-PVS-5', 'BA-PICK'];

/** The clause that leaves a difference open: that of the choice, where the step made one. */
const openAt = (scenario: Scenario, trace: StepTrace, difference: Difference): string =>
  CHOICES.find((clause) => trace.fired.includes(clause)) ?? blame(scenario, trace, difference) ?? '';

const objectionTo = ({ observation }: Acted, { reference }: Acted, scenario: Scenario): Finding | undefined =>
  accept(reference, scenario, observation).findings[0];

/** Who is to blame, and the objection that says so. */
const meaningOf = (
  scenario: Scenario,
  first: Acted,
  second: Acted,
): { readonly meaning: Meaning; readonly objection?: Finding } => {
  const [left, right] = [objectionTo(first, first, scenario), objectionTo(second, second, scenario)];
  const objection = left ?? right;
  if (objection !== undefined)
    return { meaning: left === undefined ? 'second' : right === undefined ? 'first' : 'both', objection };
  const abroad = objectionTo(second, first, scenario) ?? objectionTo(first, second, scenario);
  return abroad === undefined ? { meaning: 'underspecified' } : { meaning: 'dialects', objection: abroad };
};

/** How the two differ on `scenario`; nothing where they do the same. */
export const differenceBetween = (scenario: Scenario, first: Acted, second: Acted): DifferenceBetween | undefined => {
  const differs = firstDifference(first.observation.steps, second.observation.steps);
  if (differs === undefined) return undefined;
  const { step, difference } = differs;
  const { meaning, objection } = meaningOf(scenario, first, second);
  // Where the specification falls silent before that step, the last clause that it had a say in is the one that leaves it open.
  const lastFollowed = followFired(first.reference, scenario, first.observation.steps, step + 1).length - 1;
  const clause =
    objection?.clause ??
    openAt(scenario, traceStep(first.reference, scenario, first.observation.steps, lastFollowed), difference);
  const operation = operationOf(scenario.steps[step] ?? { nothing: null });
  return {
    meaning,
    finding: findingAt(scenario, {
      oracle: 'reference',
      clause,
      by: meaning,
      step,
      ...difference,
      message: objection?.message ?? `${operation}: the specification leaves ${difference.place} open`,
    }),
  };
};
