// Which errata explain why the specification objects to an observation: those without which the objection stays.

import { ERRATA, kardia, kardiaAtPin, withVariants, type Reference, type Variant } from '#impl';
import type { Observation, Scenario } from '#spec';
import { accept } from '../oracles/accept.ts';

/** The specification with some errata undone; crashes are judged exactly, since most of these errata are about crashes. */
const undo = (errata: readonly Variant[]): Reference => ({
  ...withVariants(kardia, `kardia without ${errata.map(({ id }) => id).join(', ')}`, errata),
  crashes: kardiaAtPin.crashes,
});

const accepts = (reference: Reference, scenario: Scenario, observation: Observation): boolean =>
  accept(reference, scenario, observation, () => true).findings.length === 0;

const SINGLES: readonly { readonly id: string; readonly reference: Reference }[] = ERRATA.map((erratum) => ({
  id: erratum.id,
  reference: undo([erratum]),
}));

/** Drops errata from the front as long as the rest still explains the observation. */
const reduce = (scenario: Scenario, observation: Observation): readonly Variant[] => {
  let needed: readonly Variant[] = ERRATA;
  for (const erratum of ERRATA) {
    const rest = needed.filter((each) => each !== erratum);
    if (accepts(undo(rest), scenario, observation)) needed = rest;
  }
  return needed;
};

/**
 * The ids of the errata that must be undone for the reference to accept an observation that the specification objects to: one where one
 * is enough, else a set of which none can be left out. Nothing where all errata together do not explain it.
 */
export const attributeToErrata = (scenario: Scenario, observation: Observation): readonly string[] | undefined => {
  if (!accepts(kardiaAtPin, scenario, observation)) return undefined;
  const single = SINGLES.find(({ reference }) => accepts(reference, scenario, observation));
  return single === undefined ? reduce(scenario, observation).map(({ id }) => id) : [single.id];
};
