// All the scenarios that are one simplification away from a scenario, from big simplifications to small ones: fewer steps, what the level
// makes simpler at once, simpler arguments. The order and the number are a function of the scenario alone, so that a list of indices replays a
// shrink.

import type { Scenario } from '#spec';
import { kardia, type Reference } from '#impl';
import { isWellFormedScenario } from '../arbitraries/well-formed.ts';
import { ROOMS } from '../levels/rooms.ts';
import { isRunnable } from '../search/runnable.ts';
import { heightsOf } from './lower-numbers.ts';
import { leavesOf, withLeaf } from './scenario-leaf.ts';
import { simplerValues } from './simpler-leaf.ts';

const withSteps = (scenario: Scenario, steps: readonly object[]): Scenario =>
  // The steps are a selection of the scenario's own.
  ({ ...scenario, steps }) as unknown as Scenario;

function* fewerSteps(scenario: Scenario): Generator<Scenario> {
  const { steps } = scenario;
  for (let size = steps.length >> 1; size >= 1; size >>= 1) {
    // The end goes first: what follows the failing step never matters.
    for (let end = steps.length; end > 0; end -= size) {
      const start = Math.max(end - size, 0);
      if (end - start < steps.length) yield withSteps(scenario, [...steps.slice(0, start), ...steps.slice(end)]);
    }
  }
}

function* simplerArguments({ dialect }: Reference, scenario: Scenario): Generator<Scenario> {
  const { leaves } = ROOMS[scenario.level].shrinking;
  const heights = heightsOf(leaves, scenario);
  for (const leaf of leavesOf(leaves, scenario))
    for (const value of simplerValues(dialect, leaf, heights)) yield withLeaf(leaves, scenario, leaf.position, value);
}

function* allCandidates(reference: Reference, scenario: Scenario): Generator<Scenario> {
  yield* fewerSteps(scenario);
  yield* ROOMS[scenario.level].shrinking.simplifications(reference, scenario);
  yield* simplerArguments(reference, scenario);
}

/**
 * Every scenario one simplification away in the dialect of `reference`, each valid, made when asked for. Of a well-formed scenario every candidate is well
 * formed. Taking candidates again and again comes to an end.
 */
export function* shrinkCandidates(scenario: Scenario, reference: Reference = kardia): Generator<Scenario> {
  const wellFormed = isWellFormedScenario(scenario, reference);
  for (const candidate of allCandidates(reference, scenario)) {
    if (candidate === scenario || !isRunnable(candidate, reference.dialect)) continue;
    if (!wellFormed || isWellFormedScenario(candidate, reference)) yield candidate;
  }
}
