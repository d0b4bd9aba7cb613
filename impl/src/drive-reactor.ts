// Drives a reactor: peers come and go, messages arrive, routines take single iterations, the node moves on. Consensus itself
// does not run; link, clock and queue are recorded here.

import {
  argumentsOf,
  operationOf,
  type Forwarded,
  type NodeState,
  type PeerRoundStateValue,
  type ReactorArguments,
  type ReactorOperation,
  type ReactorSend,
  type ReactorSetup,
  type ReactorStep,
  type StepResult,
  type Stopped,
} from '#spec';
import { hexToBytes } from '@noble/hashes/utils.js';
import type { Context } from './context.ts';
import { validatorsOf } from './drive-vote-set.ts';
import { Panic } from './panic.ts';
import {
  copyPeerRoundState,
  isShared,
  peerRoundStateOf,
  peerRoundStateValue,
  type PeerRoundState,
} from './peer-state/peer-round-state.ts';
import { buildNode, buildStore, namedBlocks, type Chain } from './reactor/build-node.ts';
import type { Outside, Reactor } from './reactor/reactor.ts';
import { copyHeightVoteSet, copyVoteSet } from './vote-set/copy-votes.ts';

type Link = 'ok' | 'fail';
type Links = Link | readonly Link[] | undefined;

/** Everything that one step did to the outside. */
interface Effects {
  readonly sends: ReactorSend[];
  readonly forwarded: Forwarded[];
  readonly stopped: Stopped[];
  slept: number;
}

const linkAt = (links: Links, attempt: number): Link =>
  typeof links === 'object' ? (links[attempt] ?? links.at(-1) ?? 'ok') : (links ?? 'ok');

/** The outside of one peer in one step; a connection that is stopped forgets the peer. */
const outsideOf = (
  { dialect, watch }: Context,
  reactor: Reactor,
  peer: string,
  links: Links,
  effects: Effects,
): Outside => ({
  send: (channel, message, blocking) => {
    watch?.effect('sends');
    const ok = linkAt(links, effects.sends.length) === 'ok';
    effects.sends.push({ peer, channel, blocking: blocking || dialect.everySendWaits, message, ok });
    return ok;
  },
  sleep: () => {
    watch?.effect('slept');
    effects.slept++;
  },
  forward: (message) => {
    watch?.effect('forwarded');
    effects.forwarded.push({ peer, message });
  },
  stop: (error) => {
    watch?.effect('stopped');
    effects.stopped.push({ peer, error });
    reactor.peers.delete(peer);
  },
  failed: () => effects.sends.some(({ ok }) => !ok),
});

interface Driven {
  readonly reactor: Reactor;
  readonly chain: Chain;
  /** The node as the scenario describes it, for steps that replace some of its keys. */
  described: NodeState;
}

type Drive<Name extends ReactorOperation> = (
  context: Context,
  driven: Driven,
  input: ReactorArguments<Name>,
  effects: Effects,
) => void;

const ROUTINES = { data: 'gossipData', votes: 'gossipVotes', maj23: 'queryMaj23' } as const;

const bytesOf = (context: Context, input: ReactorArguments<'receive'>): Uint8Array =>
  'bytes' in input ? hexToBytes(input.bytes) : context.rules.encodeWire(context, input.message);

/** The state of a peer; undefined where it is gone. */
const stateOf = ({ reactor }: Driven, peer: string): PeerRoundState | undefined => reactor.peers.get(peer);

const keepPeer = ({ watch }: Context, { peers }: Reactor, peer: string, state: PeerRoundState): void => {
  peers.set(peer, watch?.hold(`peers.${peer}`, state) ?? state);
};

const OPERATIONS: { readonly [Name in ReactorOperation]: Drive<Name> } = {
  add_peer: (context, driven, { peer, link }, effects) => {
    const { reactor } = driven;
    // [DM-PRS-3] MUST start anew with each connection. [PS-NEW-1]
    context.fired.push('DM-PRS-3', 'PS-NEW-1');
    keepPeer(context, reactor, peer, peerRoundStateOf(context.dialect.newPeerRoundState, false));
    context.rules.addPeer(context, reactor, outsideOf(context, reactor, peer, link, effects));
  },
  remove_peer: (_context, { reactor }, { peer }) => {
    reactor.peers.delete(peer);
  },
  receive: (context, driven, input, effects) => {
    const state = stateOf(driven, input.peer);
    if (state === undefined) return;
    const { reactor } = driven;
    const outside = outsideOf(context, reactor, input.peer, input.link, effects);
    const bytes = bytesOf(context, input);
    context.rules.receive(context, reactor, { name: input.peer, state }, input.channel, bytes, outside);
  },
  tick: (context, driven, { peer, routine, link }, effects) => {
    const state = stateOf(driven, peer);
    // [GD-1] MUST do nothing where peer or reactor has stopped.
    if (state === undefined || !driven.reactor.running) return void context.fired.push('GD-1');
    context.rules[ROUTINES[routine]](
      context,
      driven.reactor,
      state,
      outsideOf(context, driven.reactor, peer, link, effects),
    );
  },
  node: (context, driven, { store, ...keys }) => {
    const { reactor, chain } = driven;
    const given = Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));
    const described = { ...driven.described, ...given } as NodeState;
    const kept = described.height === driven.described.height ? reactor.node.votes : undefined;
    driven.described = described;
    reactor.node = buildNode(context, chain, described, kept);
    if (store !== undefined) reactor.store = buildStore(context, chain.blocks, chain.validators, store);
  },
};

const resultOf = ({ sends, forwarded, stopped, slept }: Effects): StepResult => ({
  ...(sends.length === 0 ? {} : { sends: sends as unknown as NonNullable<StepResult['sends']> }),
  ...(forwarded.length === 0 ? {} : { forwarded }),
  ...(stopped.length === 0 ? {} : { stopped }),
  ...(slept === 0 ? {} : { slept }),
});

const peersOf = ({ reactor }: Driven): Readonly<Record<string, PeerRoundStateValue>> => {
  const peers: Record<string, PeerRoundStateValue> = {};
  for (const [name, state] of reactor.peers) peers[name] = peerRoundStateValue(state);
  return peers;
};

/** Takes over which peers there are and what is known of them. */
const adoptPeers = (
  context: Context,
  { reactor }: Driven,
  shown: NonNullable<StepResult['peers']>,
  isOne: (peer: string) => boolean | undefined,
): void => {
  for (const name of reactor.peers.keys()) if (!Object.hasOwn(shown, name)) reactor.peers.delete(name);
  for (const [name, value] of Object.entries(shown)) {
    const shared = isOne(name);
    if (shared === undefined) continue;
    const adopted = peerRoundStateOf(value, shared);
    const known = reactor.peers.get(name);
    if (known === undefined) keepPeer(context, reactor, name, adopted);
    else Object.assign(context.watch?.release(known) ?? known, adopted);
  }
};

const buildReactor = (context: Context, setup: ReactorSetup): Driven => {
  const validators = validatorsOf(context, setup.chain_id, setup.validators);
  const chain = { blocks: namedBlocks(context, setup.blocks), validators };
  const reactor: Reactor = {
    initialHeight: setup.initial_height,
    running: setup.running ?? true,
    fastSync: setup.fast_sync ?? false,
    validators,
    node: buildNode(context, chain, setup.node),
    store: buildStore(context, chain.blocks, validators, setup.store),
    peers: new Map(),
  };
  return { reactor, chain, described: setup.node };
};

/** The same reactor, in `context` and going its own way. */
const copyDriven = (context: Context, { reactor, ...chain }: Driven): Driven => {
  const { node } = reactor;
  const copy: Reactor = {
    ...reactor,
    node: {
      ...node,
      votes: copyHeightVoteSet(node.votes),
      lastCommit: node.lastCommit === undefined ? undefined : copyVoteSet(node.lastCommit),
    },
    peers: new Map(),
  };
  for (const [name, state] of reactor.peers) keepPeer(context, copy, name, copyPeerRoundState(state));
  return { ...chain, reactor: copy };
};

/** A reactor while it runs. */
interface RunningReactor {
  readonly step: (step: ReactorStep) => StepResult;
  readonly shared: () => readonly string[];
  readonly adopt: (shown: StepResult, isShared: (peer: string) => boolean | undefined) => void;
  readonly copy: (context: Context) => RunningReactor;
}

const goOn = (context: Context, driven: Driven): RunningReactor => ({
  shared: () => [...driven.reactor.peers].filter(([, state]) => isShared(state)).map(([name]) => name),
  adopt: ({ peers }, isOne) => {
    if (peers !== undefined) adoptPeers(context, driven, peers, isOne);
  },
  copy: (other) => goOn(other, copyDriven(other, driven)),
  step: (step) => {
    const effects: Effects = { sends: [], forwarded: [], stopped: [], slept: 0 };
    const drive = OPERATIONS[operationOf(step) as ReactorOperation] as Drive<ReactorOperation>;
    try {
      drive(context, driven, argumentsOf(step) as never, effects);
    } catch (error) {
      if (error instanceof Panic) return { ...resultOf(effects), crash: error.message };
      throw error;
    }
    return { ...resultOf(effects), peers: peersOf(driven) };
  },
});

/** The reactor of one scenario while it runs. */
export const startReactor = (context: Context, setup: ReactorSetup): RunningReactor =>
  goOn(context, buildReactor(context, setup));
