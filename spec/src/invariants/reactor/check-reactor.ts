// Runs invariants over one observation of a reactor in one pass: those of whole steps once a scenario, those of a peer round
// state once a connection, on the steps as they look to that peer. Malformed traffic ends what is judged of a connection.

import { sizeOf } from '../../bit-array.ts';
import type { Dialect } from '../../dialect.ts';
import type { Observation } from '../../observation.ts';
import { ownValue } from '../../own-value.ts';
import type { PeerRoundStateValue } from '../../peer-round-state.ts';
import type { ReactorArguments, ReactorOperation } from '../../reactor-scenario.ts';
import type { PeerStateScenario, ReactorScenario } from '../../scenario.ts';
import { argumentsOf, operationOf } from '../../step.ts';
import { noAssumptions, type Assumption, type Assumptions } from '../assumptions.ts';
import type { Breach } from '../breach.ts';
import { changedFieldBits, type FieldBits } from '../changed-fields.ts';
import type { Invariant, Transition, TransitionJudge, Violation } from '../invariant.ts';
import { sendsOf } from '../picked-vote.ts';
import { EVERY_STEP, peerPlanOf, planOf, type Plan } from '../plan.ts';
import { receivedMessage } from '../received-message.ts';
import type { Connection } from './connection.ts';
import { learnHeaders } from './learn-headers.ts';
import { nodeViewOf } from './node-view.ts';
import { NO_OPERATION, peerOperationOf, type PeerOperation } from './peer-operation.ts';
import type { ReactorAction, ReactorTransition, ReceivedMessage } from './reactor-transition.ts';

type Judges = (TransitionJudge<never> | undefined)[];

/** A connection with the judges of its peer's state; none once a message was malformed. */
interface JudgedConnection extends Connection {
  judges: Judges | undefined;
}

/** What an invariant of a peer round state takes for the scenario of one connection: one that starts from nothing. */
const PEER_SCENARIO: PeerStateScenario = {
  id: 'connection',
  title: '',
  level: 'peer_state',
  clauses: [],
  setup: {},
  steps: [],
};

const actionOf = (operation: ReactorOperation, input: unknown): ReactorAction =>
  operation === 'tick' ? `tick:${(input as ReactorArguments<'tick'>).routine}` : operation;

const receivedOf = (dialect: Dialect, operation: ReactorOperation, input: unknown): ReceivedMessage | undefined => {
  if (operation !== 'receive') return undefined;
  const step = input as ReactorArguments<'receive'>;
  return 'bytes' in step
    ? { channel: step.channel, message: undefined, isBytes: true }
    : { channel: step.channel, message: receivedMessage(step.message, dialect), isBytes: false };
};

/** The assumptions that a received message breaks; `well-formed` stands for all of them. Bytes that change nothing break none. */
const brokenBy = ({ message, isBytes }: ReceivedMessage, size: number, changed: FieldBits): readonly Assumption[] => {
  if (message === undefined && isBytes && changed === 0) return [];
  if (message === undefined) return ['well-formed', 'sizes', 'vote-set-bits-sizes', 'parts', 'clock', 'commits'];
  if ('proposal_pol' in message && sizeOf(message.proposal_pol.proposal_pol) !== size)
    return ['sizes', 'vote-set-bits-sizes'];
  if ('vote_set_bits' in message) {
    const votes = sizeOf(message.vote_set_bits.votes);
    if (votes !== 0 && votes !== size) return ['vote-set-bits-sizes'];
  }
  return [];
};

/** The breaches of `all` in one observation of a reactor, in the order of the steps, at most one for each invariant. */
export const checkReactor = (
  scenario: ReactorScenario,
  observation: Observation,
  all: readonly Invariant[],
  dialect: Dialect,
): readonly Violation[] => {
  const plan = planOf('reactor', all);
  if (plan === undefined) return [];
  const peerPlan = peerPlanOf(all);
  const node = nodeViewOf(scenario.setup, dialect);
  const assumptions: Assumptions = {
    ...noAssumptions(dialect),
    sizes: { get: () => node.size },
    lowestHeight: scenario.setup.initial_height,
  };
  const violations: Violation[] = [];
  const breached = new Set<Invariant>();
  const report = (invariant: Invariant | undefined, breach: Breach, step: number): void => {
    if (invariant === undefined || breached.has(invariant)) return;
    breached.add(invariant);
    violations.push({ ...breach, invariant, step });
  };

  const judges: Judges = plan.invariants.map(({ start }) => start(scenario as never, assumptions));
  const connections = new Map<string, JudgedConnection>();
  const connect = (peer: string): JudgedConnection => {
    const connection: JudgedConnection = {
      peer,
      state: dialect.newPeerRoundState,
      broken: new Set(),
      judges: peerPlan.invariants.map((invariant) =>
        breached.has(invariant) ? undefined : invariant.start(PEER_SCENARIO as never, assumptions),
      ),
    };
    connections.set(peer, connection);
    return connection;
  };

  const length = Math.min(scenario.steps.length, observation.steps.length);
  for (let index = 0; index < length; index++) {
    const step = scenario.steps[index];
    const result = observation.steps[index];
    if (step === undefined || result?.peers === undefined || result.crash !== undefined) break;
    const { peers } = result;
    const operation = operationOf(step) as ReactorOperation;
    const input = argumentsOf(step);
    if (operation === 'node') node.move(input as ReactorArguments<'node'>);
    const peer = operation === 'node' ? undefined : (input as { readonly peer: string }).peer;
    const connection =
      peer === undefined ? undefined : operation === 'add_peer' ? connect(peer) : connections.get(peer);
    const received = connection === undefined ? undefined : receivedOf(dialect, operation, input);
    const before = connection?.state ?? dialect.newPeerRoundState;
    const after = connection === undefined ? undefined : ownValue(peers, connection.peer);
    const changed = after === undefined ? 0 : changedFieldBits(before, after);
    if (connection !== undefined && received !== undefined && node.running) {
      for (const assumption of brokenBy(received, node.size, changed)) connection.broken.add(assumption);
      if (connection.broken.has('well-formed')) connection.judges = undefined;
    }
    const transition: ReactorTransition = {
      index,
      operation: actionOf(operation, input),
      peer,
      connection,
      before,
      after,
      changed,
      result,
      sends: sendsOf(result),
      received,
      node,
    };
    learnHeaders(transition, node);
    judgeStep(plan, judges, transition, report);
    for (const each of connections.values()) {
      const state = ownValue(peers, each.peer);
      if (state === undefined) {
        connections.delete(each.peer);
        continue;
      }
      judgePeer(peerPlan, each, state, each === connection ? transition : undefined, index, transition, report);
      each.state = state;
    }
  }
  return violations;
};

type Report = (invariant: Invariant | undefined, breach: Breach, step: number) => void;

/** Asks the invariants of whole steps. */
const judgeStep = (plan: Plan, judges: Judges, transition: ReactorTransition, report: Report): void => {
  const judging = plan.byOperation.get(transition.operation);
  if (judging === undefined) return;
  const broken = transition.connection?.broken;
  for (const position of judging.positions) {
    const judge = judges[position];
    const invariant = plan.invariants[position];
    if (judge === undefined || invariant === undefined) continue;
    if (broken !== undefined && broken.size > 0 && invariant.needs.some((need) => broken.has(need))) continue;
    const breach = judge(transition as never);
    if (breach === undefined) continue;
    judges[position] = undefined;
    report(invariant, breach, transition.index);
  }
};

/** Asks the invariants of a peer round state; a step that is not about the peer is nothing to it. */
const judgePeer = (
  plan: Plan,
  connection: JudgedConnection,
  after: PeerRoundStateValue,
  own: ReactorTransition | undefined,
  index: number,
  { result }: ReactorTransition,
  report: Report,
): void => {
  const { judges, state: before, broken } = connection;
  if (judges === undefined) return;
  const changed = own === undefined ? changedFieldBits(before, after) : own.changed;
  const { operation, arguments: input }: PeerOperation = own === undefined ? NO_OPERATION : peerOperationOf(own, after);
  // What changes nothing where nothing may change is no step of the peer.
  if (changed === 0 && operation === 'nothing') return;
  const judging = plan.byOperation.get(operation);
  if (judging === undefined) return;
  const touched = changed | EVERY_STEP;
  const transition: Transition<PeerRoundStateValue> = {
    index,
    operation,
    arguments: input,
    before,
    isFirst: own?.operation === 'add_peer',
    after,
    changed,
    result,
  };
  for (let place = 0; place < judging.positions.length; place++) {
    if (((judging.watches[place] ?? 0) & touched) === 0) continue;
    const position = judging.positions[place] ?? 0;
    const judge = judges[position];
    const invariant = plan.invariants[position];
    if (judge === undefined || invariant === undefined) continue;
    if (broken.size > 0 && invariant.needs.some((need) => broken.has(need))) continue;
    const breach = judge(transition as never);
    if (breach === undefined) continue;
    judges[position] = undefined;
    report(invariant, { ...breach, place: `peers.${connection.peer}.${breach.place}` }, index);
  }
};
