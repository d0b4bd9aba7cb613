// Generated scenarios of level reactor: a node in the middle of its work, one to three peers, and what happens between them.

import type { Random } from 'fast-check';
import { operationOf, type ReactorOperation, type ReactorScenario, type ReactorSetup, type ReactorStep } from '#spec';
import type { Draw } from '../../arbitraries/draw.ts';
import { weightedNames, type ScenarioOptions } from '../../arbitraries/options.ts';
import { drawBytesAlone } from './reactor-bytes.ts';
import { drawClaimedConflict, drawConflictingClaims, drawRepeatedClaim, drawTwinClaim } from './reactor-claims.ts';
import { drawHostileNode, drawHostileStep, drawStuntedPol, drawUnstartedPeer } from './reactor-hostile.ts';
import { receiveStep } from './reactor-messages.ts';
import { drawNode, drawNodeStep } from './reactor-node.ts';
import { drawConstants, reconnect, type PeerShadow, type ReactorShadow } from './reactor-shadow.ts';
import { drawLink, drawTicks } from './reactor-ticks.ts';

/** How many steps a scenario has: enough for several routines to come to rest, several times. */
export const REACTOR_STEPS: ScenarioOptions['steps'] = { min: 1, max: 100 };

/** How often each operation is what happens next, where the peer is there and has announced itself. */
const REACTOR_WEIGHTS: Readonly<Record<ReactorOperation, number>> = {
  receive: 20,
  tick: 13,
  node: 5,
  add_peer: 1,
  remove_peer: 1,
};

/** Of the acts of a hostile scenario one in this many is hostile, besides the one that is sure to be. */
const HOSTILE_ONE_IN = 4;

/** Of the hostile scenarios one in this many is of bytes alone, each as likely to be refused as at level codec. */
const BYTES_ONE_IN = 8;

/** A reactor that never started, or a node that is still syncing: seldom. */
const drawMode = (random: Random): Pick<ReactorSetup, 'running' | 'fast_sync'> => {
  switch (random.nextInt(0, 39)) {
    case 0:
      return { running: false };
    case 1:
      return { fast_sync: true };
    case 2:
      return { running: true, fast_sync: false };
    default:
      return {};
  }
};

const addPeer = (random: Random, peer: PeerShadow): ReactorStep => {
  reconnect(peer);
  return { add_peer: { peer: peer.name, ...drawLink(random) } };
};

/** What happens next: one step, or a run of ticks. */
const drawAct = (
  random: Random,
  shadow: ReactorShadow,
  operation: ReactorOperation,
  peer: PeerShadow,
  most: number,
): readonly ReactorStep[] => {
  switch (operation) {
    case 'add_peer':
      return [addPeer(random, peer)];
    case 'remove_peer':
      peer.connected = false;
      return [{ remove_peer: { peer: peer.name } }];
    case 'receive':
      return [receiveStep(random, shadow, peer)];
    case 'tick':
      return drawTicks(random, shadow, peer, most);
    case 'node':
      return [drawNodeStep(random, shadow)];
  }
};

/** Something that a hostile peer does: spoiled messages, claims against votes and other claims, a POL of the wrong size, messages of before. */
const drawHostileAct = (
  random: Random,
  shadow: ReactorShadow,
  peer: PeerShadow,
  steps: readonly ReactorStep[],
): readonly ReactorStep[] => {
  switch (random.nextInt(0, 11)) {
    case 11:
      return drawTwinClaim(random, shadow, peer);
    case 10:
      return drawUnstartedPeer(random, shadow, peer);
    case 8:
      return drawClaimedConflict(random, shadow, peer);
    case 9:
      return drawRepeatedClaim(random, shadow, peer);
    case 0:
      return drawConflictingClaims(random, shadow, peer);
    case 1:
      return drawStuntedPol(random, shadow, peer);
    case 2: {
      const before = steps[random.nextInt(0, Math.max(steps.length - 1, 0))];
      return before !== undefined && 'receive' in before ? [{ receive: { ...before.receive, peer: peer.name } }] : [];
    }
    default:
      return [drawHostileStep(random, shadow, peer)];
  }
};

/**
 * Scenarios of level reactor.
 * @throws RangeError if `operations` leaves none of the level, or, with `hostile`, not `receive`.
 */
export const reactorScenarios = (options: ScenarioOptions): Draw<ReactorScenario> => {
  const { hostile, steps: length, operations } = options;
  const names = weightedNames(REACTOR_WEIGHTS, operations);
  if (names.length === 0) throw new RangeError('expected at least one operation of level reactor');
  if (hostile && !names.includes('receive')) throw new RangeError('only what is received can be hostile');
  const allows = (operation: ReactorOperation): boolean => names.includes(operation);

  /** The act, if the subject can take part in all of it. */
  const whatIsAllowed = (act: readonly ReactorStep[]): readonly ReactorStep[] =>
    act.every((step) => allows(operationOf(step) as ReactorOperation)) ? act : [];

  /** What makes the peer take part, where it does not; undefined to let things be. */
  const join = (random: Random, shadow: ReactorShadow, peer: PeerShadow): ReactorStep | undefined => {
    if (!peer.connected) return allows('add_peer') && random.nextInt(0, 7) > 0 ? addPeer(random, peer) : undefined;
    if (peer.rung < 0 && allows('receive') && random.nextInt(0, 7) > 1)
      return receiveStep(random, shadow, peer, 'new_round_step');
    return undefined;
  };

  return (random: Random): ReactorScenario => {
    const constants = drawConstants(random);
    const { world, peers } = constants;
    const drawn = drawNode(random, constants);
    const shadow: ReactorShadow = { ...constants, ...drawn, claims: new Map(), mask: 0 };
    if (hostile && random.nextInt(0, 3) === 0) shadow.node = drawHostileNode(random, shadow);
    const { node, store } = shadow;
    const mode = drawMode(random);
    const count = random.nextInt(length.min, length.max);
    const bytesAlone = hostile && allows('add_peer') && random.nextInt(1, BYTES_ONE_IN) === 1;
    // A hostile scenario has one step that is sure to be ill-formed, and others by chance.
    let sure = hostile ? random.nextInt(0, count - 1) : -1;
    const steps: ReactorStep[] = bytesAlone ? [...drawBytesAlone(random, shadow, peers[0] as PeerShadow, count)] : [];
    while (steps.length < count) {
      const connected = peers.filter((each) => each.connected);
      const among = steps.length === sure && connected.length > 0 ? connected : peers;
      const peer = among[random.nextInt(0, among.length - 1)] as PeerShadow;
      if (steps.length === sure) {
        steps.push(drawHostileStep(random, shadow, peer));
        sure = -1;
        continue;
      }
      const most = (sure < 0 ? count : sure) - steps.length;
      const joining = join(random, shadow, peer);
      const act =
        joining !== undefined
          ? [joining]
          : hostile && random.nextInt(1, HOSTILE_ONE_IN) === 1
            ? whatIsAllowed(drawHostileAct(random, shadow, peer, steps))
            : drawAct(random, shadow, names[random.nextInt(0, names.length - 1)] ?? 'tick', peer, most);
      steps.push(...act.slice(0, most));
    }
    return {
      id: 'reactor/generated/scenario',
      title: hostile ? 'generated, hostile' : 'generated',
      level: 'reactor',
      clauses: [],
      setup: {
        chain_id: world.chainId,
        initial_height: world.initialHeight,
        ...mode,
        validators: world.validators,
        blocks: world.setupBlocks,
        store: [...store],
        node,
      },
      steps,
    };
  };
};
