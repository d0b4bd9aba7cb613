// Before an objection of the reference is held against a subject, the reference itself is put under test on the same scenario. Where an
// invariant objects to what the reference does, up to the step that is objected to, the suite disagrees with itself.

import { checkInvariants, invariantsFor, type Scenario } from '#spec';
import { execute, type Reference } from '#impl';
import { seededChooser } from '../subjects/seeded-chooser.ts';
import type { Dispute, Finding } from './finding.ts';

/** The dispute over `finding`, or nothing where the reference is beyond reproach. Only objections of the reference can be disputed so. */
export const crossExamine = (
  reference: Reference,
  scenario: Scenario,
  finding: Finding,
  seed: number,
): Dispute | undefined => {
  if (finding.oracle !== 'reference') return undefined;
  const { observation } = execute(reference, scenario, seededChooser(seed, scenario.id));
  const breach = checkInvariants(scenario, observation, invariantsFor(reference.crashes), reference.dialect).find(
    ({ step }) => step <= finding.step,
  );
  if (breach === undefined) return undefined;
  const message = `${finding.message}, but ${breach.invariant.id} ${breach.invariant.name} objects to what the reference does`;
  return { finding: { ...finding, message }, against: 'invariant' };
};
