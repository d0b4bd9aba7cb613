// What the generator of reactor scenarios believes: the node as it has described it, and of each peer what it let the peer
// announce. It exists so that the next step can aim. It is no oracle: where it errs, a step misses and nothing else happens.

import type { Random } from 'fast-check';
import type { NodeState, StoredBlock } from '#spec';
import { bitPool, drawMask } from '../../arbitraries/bit-pool.ts';
import { RUNGS, worldOf, WORLDS, type World, type WorldBlock } from './reactor-world.ts';

/** What became of a height in this scenario: the block that was committed, and how. */
export interface Committed {
  readonly block: WorldBlock;
  /** The round of the commit in the next block, and of the one seen for this block; seldom two rounds. */
  readonly round: number;
  readonly seenRound: number;
  readonly have: string;
  readonly seenHave: string;
}

/** Believed peer; `rung` is -1 while it has announced nothing. */
export interface PeerShadow {
  readonly name: string;
  connected: boolean;
  rung: number;
  round: number;
  step: number;
  lastCommitRound: number;
  proposal: boolean;
  /** The block whose parts are tracked, if any. */
  block: WorldBlock | null;
  polRound: number;
  catchupRound: number;
  /** The routines that ran for long, with nothing new since. */
  readonly rested: Set<string>;
}

export interface ReactorShadow {
  readonly world: World;
  readonly committed: readonly Committed[];
  readonly peers: readonly PeerShadow[];
  /** What each peer claimed to have +2/3, by height, round and type: a correct peer claims one block only. */
  readonly claims: Map<string, WorldBlock | null>;
  node: NodeState;
  /** The place of the node's height. */
  rung: number;
  store: readonly StoredBlock[];
  mask: number;
}

/** The last round that is drawn; the pools of votes end there. */
export const ROUND_LAST = 5;

export const heightAt = (world: World, rung: number): number => world.initialHeight + rung;

export const blockOf = (world: World, rung: number, which: number): WorldBlock =>
  (world.blocks[Math.min(Math.max(rung, 0), RUNGS - 1)]?.[which === 0 ? 0 : 1] ?? world.blocks[0]?.[0]) as WorldBlock;

/** A text of a bit for each validator, related to the one drawn before it. */
export const drawVoters = (random: Random, shadow: ReactorShadow): string => {
  shadow.mask = drawMask(random, shadow.world.pool, shadow.mask);
  return shadow.world.pool.text(shadow.mask);
};

/** A text of a bit for each part of `block`. */
export const drawParts = (random: Random, block: WorldBlock): string => {
  const pool = bitPool(block.parts.length);
  return pool.text(drawMask(random, pool, 0));
};

/** The voters of a quorum: all that sign, or hardly enough. */
export const drawQuorum = (random: Random, { quorums }: World): number =>
  quorums[random.nextInt(0, 1) * random.nextInt(0, quorums.length - 1)] ?? 0;

const drawCommitted = (random: Random, world: World, rung: number): Committed => {
  const round = random.nextInt(0, 2) > 0 ? random.nextInt(2, 3) : 1;
  return {
    block: blockOf(world, rung, random.nextInt(0, 1)),
    round,
    seenRound: random.nextInt(0, 5) === 0 ? random.nextInt(1, 3) : round,
    have: world.pool.text(drawQuorum(random, world)),
    seenHave: world.pool.text(drawQuorum(random, world)),
  };
};

const PEER_NAMES = ['p', 'q', 'r'] as const;

const newPeer = (name: string): PeerShadow => ({
  name,
  connected: false,
  rung: -1,
  round: 0,
  step: 0,
  lastCommitRound: 0,
  proposal: false,
  block: null,
  polRound: 0,
  catchupRound: 0,
  rested: new Set(),
});

/** A new connection: nothing is known of the peer. */
export const reconnect = (peer: PeerShadow): void => {
  Object.assign(peer, newPeer(peer.name), { connected: true });
};

/** The constants of a scenario, before its node is drawn. */
export interface ScenarioConstants {
  readonly world: World;
  readonly committed: readonly Committed[];
  readonly peers: readonly PeerShadow[];
}

export const drawConstants = (random: Random): ScenarioConstants => {
  const world = worldOf(random.nextInt(0, WORLDS - 1));
  const peers = Math.max(1, random.nextInt(0, 4) - 1);
  return {
    world,
    committed: Array.from({ length: RUNGS }, (_, rung) => drawCommitted(random, world, rung)),
    peers: PEER_NAMES.slice(0, peers).map(newPeer),
  };
};

/** What a peer that is a whole rung behind lacks: the commit that the node would serve it. */
export const committedAt = ({ committed }: Pick<ReactorShadow, 'committed'>, rung: number): Committed =>
  committed[Math.min(Math.max(rung, 0), RUNGS - 1)] as Committed;
