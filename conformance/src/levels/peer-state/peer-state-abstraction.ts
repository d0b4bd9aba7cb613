// Abstract states of a peer at level peer_state; see distinguish/abstract-state.ts.

import {
  argumentsOf,
  operationOf,
  type Dialect,
  type PeerRoundStateValue,
  type PeerStateScenario,
  type StepResult,
} from '#spec';
import { relationsTo, roundsOf, type Numbered } from '../../distinguish/peer-relations.ts';

/** The numbers in the arguments of a step, which may stand in the message that it carries. */
const numbersIn = (input: unknown): Numbered => {
  if (typeof input !== 'object' || input === null) return {};
  return 'message' in input && typeof input.message === 'object' && input.message !== null ? input.message : input;
};

/** At each step: the operation, how its numbers stand to the peer's, and how these stand to each other. */
export const abstractPeerStates = (
  scenario: PeerStateScenario,
  results: readonly StepResult[],
  dialect: Dialect,
): readonly string[] => {
  let peer = scenario.setup.state ?? dialect.newPeerRoundState;
  return results.flatMap((result, index) => {
    const step = scenario.steps[index];
    if (step === undefined) return [];
    const numbers = numbersIn(argumentsOf(step));
    const state = `${operationOf(step)} ${relationsTo(peer, numbers)} ${roundsOf(peer)}`;
    peer = (result.state as PeerRoundStateValue | undefined) ?? peer;
    return [state];
  });
};
