// Two references on one scenario, each as the acceptor of the other: what one does must be among what the other might have done.

import { execute, type Reference } from '#impl';
import { asRecorded, type Observation, type Scenario } from '#spec';
import { accept } from '../oracles/accept.ts';
import { hasChoice } from '../search/has-choice.ts';
import { seededChooser } from '../subjects/seeded-chooser.ts';
import type { Comparison } from './comparison.ts';
import { partingOf } from './parting-of.ts';
import type { NamedReference } from '../subjects/named-reference.ts';

/** A scenario with what a reference did, without the step at which a specification crashes: there it demands nothing. */
const actOut = (
  reference: Reference,
  scenario: Scenario,
  seed: number,
): { readonly scenario: Scenario; readonly observation: Observation } => {
  const observation = asRecorded(execute(reference, scenario, seededChooser(seed, scenario.id)).observation);
  const { steps } = observation;
  if (reference.crashes === 'exact' || steps.at(-1)?.crash === undefined) return { scenario, observation };
  const kept = steps.length - 1;
  return {
    // The steps are the scenario's own.
    scenario: { ...scenario, steps: scenario.steps.slice(0, kept) } as Scenario,
    observation: { ...observation, steps: steps.slice(0, kept) },
  };
};

/** Compares `observation`, what `actor` did, with what `acceptor` might have done, and where there are choices the other way round. */
export const compareReferences = (
  acceptor: NamedReference,
  actor: NamedReference,
  seed: number,
): ((scenario: Scenario, observation: Observation) => Comparison) => {
  const objection = (
    by: NamedReference,
    to: NamedReference,
    scenario: Scenario,
    observation: Observation,
  ): Comparison => partingOf(by.name, to.name, accept(by.reference, scenario, observation), observation.steps);
  return (scenario, observation) => {
    const forth = objection(acceptor, actor, scenario, observation);
    // Without a choice each can do one thing only, so that the first direction has said everything.
    if (forth.type === 'parted' || !hasChoice(scenario)) return forth;
    const other = actOut(acceptor.reference, scenario, seed);
    const back = objection(actor, acceptor, other.scenario, other.observation);
    return back.type === 'parted' ? back : forth;
  };
};
