// Abstract states of peers: how heights, rounds, catch-up and POL of the node, of what it believes of the peer, and of the step at hand stand to
// each other, with the numbers themselves left out. Two scenarios of one abstract state exercise the same guards; a search that counts
// them knows what it has not seen.

import {
  argumentsOf,
  compareUint64,
  nextUint64,
  operationOf,
  type Dialect,
  type NodeState,
  type PeerRoundStateValue,
  type Scenario,
  type StepResult,
  type Uint64,
} from '#spec';
import { nodeAfter } from '../levels/reactor/runnable-reactor.ts';

/** How a height stands to another one: none at all, adjacent or further off. */
const heightRelation = (height: Uint64, other: Uint64): string => {
  if (other === 0) return '0';
  const order = compareUint64(height, other);
  if (order === 0) return '=';
  if (order < 0) return compareUint64(nextUint64(height), other) === 0 ? '-' : '<';
  return compareUint64(nextUint64(other), height) === 0 ? '+' : '>';
};

/** How a round stands to another one; rounds of 0 are none. */
const roundRelation = (round: number, other: number): string => {
  if (other === 0) return round === 0 ? '00' : '0';
  return round === other ? '=' : round < other ? '<' : '>';
};

/** How the rounds of a peer stand to each other: its own, the one that it catches up on, that of its POL; and which are tracked. */
const roundsOf = (peer: PeerRoundStateValue): string =>
  roundRelation(peer.round, peer.catchup_commit_round) +
  (peer.catchup_commit === null ? '.' : 'c') +
  roundRelation(peer.round, peer.proposal_pol_round) +
  (peer.proposal_pol === null ? '.' : 'p');

interface Numbered {
  readonly height?: Uint64 | null;
  readonly round?: number | null;
  readonly proposal_pol_round?: number | null;
  readonly pol_round?: number | null;
  readonly last_commit_round?: number | null;
  readonly type?: unknown;
}

/** How the numbers that a message or a call carries stand to those of the peer. */
const relationsTo = (peer: PeerRoundStateValue, numbers: Numbered): string => {
  const { height, round, type } = numbers;
  const pol = numbers.proposal_pol_round ?? numbers.pol_round;
  const last = numbers.last_commit_round;
  return [
    typeof type === 'string' ? type : '',
    height === undefined || height === null ? '' : heightRelation(height, peer.height),
    round === undefined || round === null
      ? ''
      : roundRelation(round, peer.round) + (round === peer.catchup_commit_round ? 'c' : '.'),
    pol === undefined || pol === null ? '' : roundRelation(pol, peer.proposal_pol_round),
    last === undefined || last === null ? '' : roundRelation(last, peer.round),
  ].join(',');
};

/** The numbers in the arguments of a step, which may stand in the message that it carries. */
const numbersIn = (input: unknown): Numbered => {
  if (typeof input !== 'object' || input === null) return {};
  return 'message' in input && typeof input.message === 'object' && input.message !== null ? input.message : input;
};

const ofPeerState = (
  scenario: Extract<Scenario, { level: 'peer_state' }>,
  results: readonly StepResult[],
  dialect: Dialect,
): string[] => {
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

const ofReactor = (scenario: Extract<Scenario, { level: 'reactor' }>, results: readonly StepResult[]): string[] => {
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

/** The abstract state at each step of `results`; none at the levels that have no peer. */
export const abstractStates = (
  scenario: Scenario,
  results: readonly StepResult[],
  dialect: Dialect,
): readonly string[] => {
  switch (scenario.level) {
    case 'peer_state':
      return ofPeerState(scenario, results, dialect);
    case 'reactor':
      return ofReactor(scenario, results);
    default:
      return [];
  }
};
