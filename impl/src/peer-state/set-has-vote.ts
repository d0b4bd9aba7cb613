// SetHasVote and ApplyHasVoteMessage: the peer holds one vote. Source: consensus/manager.go:1235-1251, 1302-1312.

import { guards } from '../arms.ts';
import type { Context } from '../context.ts';
import { Panic } from '../panic.ts';
import type { VotesKey } from './get-vote-bit-array.ts';
import type { PeerRoundState } from './peer-round-state.ts';

/** One vote by its place. */
export interface VoteKey extends VotesKey {
  readonly index: number;
}

/** The vote was received from the peer, or sent to it. */
export const setHasVote = (context: Context, state: PeerRoundState, vote: VoteKey): void => {
  // [PS-SHV-2] The vote itself is not looked at beyond height, round, type and index.
  context.fired.push('PS-SHV-2');
  context.rules.markVote(context, state, vote);
};

/** The peer announced the vote. */
export const applyHasVote = (context: Context, state: PeerRoundState, message: VoteKey): void => {
  const { fired, rules } = context;
  // [PS-AHV-1] MUST ignore a message of another height, the one before the peer's included.
  if (guards(context, 'PS-AHV-1', !rules.hasVoteIsOfPeersHeight(state, message))) return;
  // [PS-AHV-2] MUST mark the vote where its round is tracked.
  fired.push('PS-AHV-2');
  rules.markVote(context, state, message);
};

export const hasVoteIsOfPeersHeight = (state: PeerRoundState, message: VoteKey): boolean =>
  state.height === message.height;

/** Sets the bit of a vote in the array that tracks it. Panics on a type that has no name. */
export const markVote = (context: Context, state: PeerRoundState, vote: VoteKey): void => {
  const { fired, rules } = context;
  // [PS-SHV-3] Callers bring a valid type.
  if (typeof vote.type === 'number') {
    fired.push('PS-SHV-3');
    throw new Panic('unknown vote type');
  }
  const array = rules.getVoteBitArray(context, state, vote);
  // [PS-SHV-1] MUST set the bit; votes that are not tracked, and indices beyond the size, are ignored.
  fired.push('PS-SHV-1');
  // [DM-PRS-1] A mark without an array is lost.
  if (array === null) return void fired.push('DM-PRS-1');
  rules.setBit(context, array, vote.index, true);
};
