// A scenario of Kardia in a dialect of the Tendermint family: the same story with the other's numbers, keys and signatures, or the
// reason why there is none. Generators and golden scenarios of those dialects are made with it. See spec/dialects.md.

import { operationOf, type Scenario } from '#spec';
import { kardia, type Reference } from '#impl';
import { ROOMS } from '../levels/rooms.ts';
import type { Translation } from './translation.ts';

/**
 * `scenario`, which must be one of Kardia, in the dialect of `to`. Id, title, clauses, sizes, links and names stay; rounds are counted
 * from 0, validators change places into the order that their set has there, and what they signed is signed anew.
 */
export const translateScenario = (scenario: Scenario, to: Reference): Translation => {
  if (to.dialect.name === kardia.dialect.name) return { type: 'translated', scenario };
  const { translation } = ROOMS[scenario.level];
  const reason = scenario.steps
    .map((step) => translation.withoutCounterpart[operationOf(step)])
    .find((each) => each !== undefined);
  return reason === undefined
    ? { type: 'translated', scenario: translation.translate({ from: kardia, to }, scenario) }
    : { type: 'inapplicable', reason };
};
