// Abstract states of the peers at level reactor; see distinguish/abstract-state.ts.

import {
  argumentsOf,
  operationOf,
  type NodeState,
  type PeerRoundStateValue,
  type ReactorScenario,
  type StepResult,
} from '#spec';
import {
  heightRelation,
  relationsTo,
  roundRelation,
  roundsOf,
  type Numbered,
} from '../../distinguish/peer-relations.ts';
import { nodeAfter } from './runnable-reactor.ts';

const nodeRelation = (node: NodeState, peer: PeerRoundStateValue): string =>
  heightRelation(node.height, peer.height) + roundRelation(node.round, peer.round);

/** What a step of the reactor is: the kind of message, or the routine. */
const kindOf = (step: object): { readonly kind: string; readonly numbers: Numbered } => {
  const operation = operationOf(step);
  const input = argumentsOf(step) as {
    readonly routine?: string;
    readonly message?: Readonly<Record<string, unknown>>;
  };
  if (input.routine !== undefined) return { kind: input.routine, numbers: {} };
  if (input.message === undefined) return { kind: operation, numbers: {} };
  const [name = '', fields] = Object.entries(input.message)[0] ?? [];
  return { kind: name, numbers: fields === null ? {} : (fields as Numbered) };
};

/** At each step but those of the node: what it is, how its numbers and the node stand to the peer, and the peer's to each other. */
export const abstractReactorStates = (scenario: ReactorScenario, results: readonly StepResult[]): readonly string[] => {
  let { node } = scenario.setup;
  let peers: NonNullable<StepResult['peers']> = {};
  return results.flatMap((result, index) => {
    const step = scenario.steps[index];
    if (step === undefined) return [];
    const before = peers;
    peers = result.peers ?? peers;
    if ('node' in step) {
      node = nodeAfter(node, step.node);
      return [];
    }
    const peer = before[(argumentsOf(step) as { readonly peer: string }).peer];
    const { kind, numbers } = kindOf(step);
    if (peer === undefined) return [`${kind} stranger`];
    return [`${kind} ${relationsTo(peer, numbers)} ${nodeRelation(node, peer)} ${roundsOf(peer)}`];
  });
};
