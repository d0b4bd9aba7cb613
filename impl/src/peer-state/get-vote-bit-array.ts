// getVoteBitArray: the array that tracks the votes of a height, round and type. Source: consensus/manager.go:1142-1186.

import { nextUint64, UINT64_MAX, type Uint64, type VoteType } from '#spec';
import type { BitArray } from '../bit-array/bit-array.ts';
import type { Context } from '../context.ts';
import type { PeerRoundState } from './peer-round-state.ts';

/** The votes that an operation is about. */
export interface VotesKey {
  readonly height: Uint64;
  readonly round: number;
  readonly type: VoteType;
}

/** The tracking array, or nil where these votes are not tracked. */
export const getVoteBitArray = (context: Context, state: PeerRoundState, key: VotesKey): BitArray | null => {
  const { fired, rules } = context;
  // [PS-GVB-1] MUST be nil for a type that is neither prevote nor precommit.
  if (typeof key.type === 'number') {
    fired.push('PS-GVB-1');
    return null;
  }
  if (state.height === key.height) return rules.votesOfHeight(context, state, key);
  if (rules.isHeightAfter(state.height, key.height)) return rules.votesOfLastHeight(context, state, key);
  // [PS-GVB-4] MUST be nil for any other height.
  fired.push('PS-GVB-4');
  return null;
};

/** Whether `height` is the one after `earlier`, modulo 2^64. */
export const isHeightAfter = (height: Uint64, earlier: Uint64): boolean => height === nextUint64(earlier);

/** The array for votes of the peer's own height; the first round that matches decides. */
export const votesOfHeight = (context: Context, state: PeerRoundState, key: VotesKey): BitArray | null => {
  const { fired } = context;
  const prevote = key.type === 'prevote';
  // [PS-GVB-6] Round 0 resolves like any other while it stands for "none".
  if (key.round === 0) fired.push('PS-GVB-6');
  // [PS-GVB-2] MUST look at the round first, then the catch-up round, then the POL round.
  fired.push('PS-GVB-2');
  if (state.round === key.round) {
    // [PS-GVB-2a] MUST be the votes of the round, whatever else the round is.
    fired.push('PS-GVB-2a');
    return prevote ? state.prevotes : state.precommits;
  }
  if (state.catchupCommitRound === key.round) return context.rules.votesOfCatchupRound(context, state, key);
  if (state.proposalPolRound === key.round) return prevote ? state.proposalPol : null;
  return null;
};

/** The array for votes of the catch-up round: precommits only. */
export const votesOfCatchupRound = (context: Context, state: PeerRoundState, key: VotesKey): BitArray | null => {
  if (key.type === 'precommit') return state.catchupCommit;
  // [PS-GVB-5] MUST NOT track prevotes of the catch-up round, even where it is the POL round.
  if (state.proposalPolRound === key.round) context.fired.push('PS-GVB-5');
  return null;
};

/** The array for votes of the height before the peer's: precommits of its last commit only. */
export const votesOfLastHeight = (context: Context, state: PeerRoundState, key: VotesKey): BitArray | null => {
  const { fired } = context;
  // [PS-GVB-7] The height after 2^64-1 is 0.
  if (key.height === UINT64_MAX) fired.push('PS-GVB-7');
  if (key.round === 0) fired.push('PS-GVB-6');
  // [PS-GVB-3] MUST be the last commit for precommits of its round, else nil.
  fired.push('PS-GVB-3');
  return key.type === 'precommit' && state.lastCommitRound === key.round ? state.lastCommit : null;
};
