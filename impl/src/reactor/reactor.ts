// The reactor as a value: the node's own state, its block store, and the peers that it tracks. Link, clock and the queue to
// the consensus state machine are arguments of each step. Source: consensus/manager.go, consensus/types/round_state.go:81-103.

import type { Commit, Message, Part, PartSetHeader, Proposal } from '#spec';
import type { BitArray } from '../bit-array/bit-array.ts';
import type { PeerRoundState } from '../peer-state/peer-round-state.ts';
import type { HeightVoteSet } from '../vote-set/height-vote-set.ts';
import type { ValidatorSet } from '../vote-set/validator-set.ts';
import type { VoteSet } from '../vote-set/vote-set.ts';

/** The parts of one block that the node holds. */
export interface HeldParts {
  readonly header: PartSetHeader;
  readonly parts: readonly Part[];
  readonly held: BitArray;
}

/** The node's own round state, as far as gossip reads it. */
export interface NodeRoundState {
  readonly height: number;
  readonly round: number;
  readonly step: number;
  readonly proposal: Proposal | null;
  readonly parts: HeldParts | null;
  readonly votes: HeightVoteSet;
  readonly lastCommit: VoteSet | undefined;
}

/** A height of the block store. */
export interface StoredHeight {
  readonly header: PartSetHeader;
  /** The parts by index; null where the store lacks one. */
  readonly parts: readonly (Part | null)[];
  /** The commit that came with the next block. */
  readonly commit: Commit | null;
  /** The commit that was seen for the block itself. */
  readonly seenCommit: Commit | null;
}

export interface BlockStore {
  /** The last height held; 0 for an empty store. */
  readonly height: number;
  readonly heights: ReadonlyMap<number, StoredHeight>;
}

export interface Reactor {
  readonly initialHeight: number;
  readonly running: boolean;
  readonly fastSync: boolean;
  readonly validators: ValidatorSet;
  node: NodeRoundState;
  store: BlockStore;
  readonly peers: Map<string, PeerRoundState>;
}

export type ChannelName = 'state' | 'data' | 'vote' | 'vote_set_bits';

/** What one step may do to the outside, for one peer; everything is recorded in order. */
export interface Outside {
  /** Hands a message to the link; whether it was taken. A blocking send waits, the other does not. */
  readonly send: (channel: ChannelName, message: Message, blocking: boolean) => boolean;
  /** The iteration sleeps once. */
  readonly sleep: () => void;
  /** Hands a message to the queue of the consensus state machine. */
  readonly forward: (message: Message) => void;
  /** Closes the connection for error. */
  readonly stop: (error: string) => void;
  /** Whether a send of this step has failed. */
  readonly failed: () => boolean;
}
